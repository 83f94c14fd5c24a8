"use client";

import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { CheckField, DateField, TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { returnItemsAction } from "@/lib/assessments/appraisal/actions";
import { reasonField } from "@/lib/assessments/appraisal/return-form";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

export type ReturnableItem = { code: string; title: string; reason: string; isAsked: boolean };

type ReturnDialogProps = { assessmentId: string; version: number; due: PlainDate; items: ReturnableItem[] };

/** Gives chosen items back: those judged "cần bổ sung" are ticked, their comment is the reason. */
export function ReturnDialog({ assessmentId, version, due, items }: ReturnDialogProps) {
  const asked = items.filter((item) => item.isAsked);
  const others = items.filter((item) => !item.isAsked);
  const trigger =
    asked.length > 0
      ? `Trả lại ${asked.length} nội dung, hạn ${formatDate(due).slice(0, 5)}…`
      : "Trả lại nội dung…";
  return (
    <Dialog trigger={trigger} title="Trả lại để bổ sung" small>
      <ActionForm action={returnItemsAction}>
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <input type="hidden" name="version" value={version} />
        <p>Đơn vị chỉ sửa được nội dung trả lại. Kết luận của nội dung khác được giữ cho lần sau.</p>
        <ul className="return-items">
          {asked.map((item) => (
            <ReturnLine key={item.code} item={item} />
          ))}
          {others.length > 0 && (
            <li>
              <details open={asked.length === 0}>
                <summary className="link-button">
                  {asked.length > 0 ? "Thêm nội dung khác" : "Chọn nội dung cần bổ sung"}
                </summary>
                <ul>
                  {others.map((item) => (
                    <ReturnLine key={item.code} item={item} />
                  ))}
                </ul>
              </details>
            </li>
          )}
        </ul>
        <DateField name="dueDate" label="Hạn bổ sung" day={due} />
        <div className="button-row">
          <DialogClose>Chưa trả lại</DialogClose>
          <SubmitButton pendingLabel="Đang trả lại…">Trả lại đơn vị</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

export function ReturnLine({ item: { code, title, reason, isAsked } }: { item: ReturnableItem }) {
  const [isTicked, tick] = useState(isAsked);
  return (
    <li>
      <CheckField
        name="item"
        value={code}
        label={`${code} ${title}`}
        defaultChecked={isAsked}
        onChange={({ currentTarget }) => tick(currentTarget.checked)}
      />
      {isTicked && (
        <TextArea name={reasonField(code)} label={`Lý do trả lại ${code}`} defaultValue={reason} rows={2} />
      )}
    </li>
  );
}
