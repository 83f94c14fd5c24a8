"use client";

import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { EffectTable } from "@/components/ui/effect";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoment } from "@/lib/platform/dates";
import { undoLastSaveAction } from "@/lib/ratings/actions";
import type { LastSave } from "@/lib/ratings/last-save/types";
import { type BranchYearAt, BranchYearFields } from "./branch-year-fields";

const people = (count: number) => `${count.toLocaleString("vi-VN")} người`;

type UndoSaveProps = { at: BranchYearAt; version: number; save: LastSave | null };

/** Says what the last save was, shows what undoing it puts back, then does so. */
export function UndoSave({ at, version, save }: UndoSaveProps) {
  const [undone, setUndone] = useState<number | null>(null);
  if (!save)
    return undone === null ? null : (
      <Notice live kind="success" title={`Đã hoàn tác. ${people(undone)} trở lại như trước.`} />
    );
  const { by, effect } = save;
  return (
    <Notice
      title={`Lần lưu vừa rồi: ${people(effect.length)}, ${formatMoment(save.at)}, ${by}.`}
      actions={
        <Dialog small trigger="Hoàn tác lần lưu vừa rồi" title="Hoàn tác lần lưu vừa rồi?">
          <ActionForm action={undoLastSaveAction} onDone={({ count }) => setUndone(count)}>
            <BranchYearFields at={at} />
            <input type="hidden" name="version" value={version} />
            <p>
              {`${people(effect.length)} trở lại như trước. `}
              Có người đã được sửa sau lần lưu thì chưa hoàn tác ai và nêu tên người đó.
            </p>
            <EffectTable label="Hoàn tác sẽ đổi gì" effect={effect} />
            <div className="button-row">
              <SubmitButton variant="danger" pendingLabel="Đang hoàn tác…">
                Hoàn tác
              </SubmitButton>
              <DialogClose variant="quiet">Để sau</DialogClose>
            </div>
          </ActionForm>
        </Dialog>
      }
    />
  );
}
