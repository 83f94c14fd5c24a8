"use client";

import { StillAdd } from "@/components/members/still-add";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/field";
import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctTransferAction } from "@/lib/transfers/actions";
import { OUTSIDE_PLACE } from "@/lib/transfers/messages";
import { monthText } from "@/lib/transfers/rules";
import type { TransferDetail } from "@/lib/transfers/types";
import { OutsideFields, PartingFields } from "./person-fields";

const TRANSFER: StaleWords<TransferDetail> = {
  labels: {
    outsideName: "Nơi chuyển đi hoặc đến",
    outsidePlace: OUTSIDE_PLACE,
    day: "Ngày chuyển",
    introNumber: "Số giấy giới thiệu",
    comment: "Nhận xét",
    feePaidUntil: "Đoàn phí đã thu đến tháng",
    reason: "Lý do",
  },
  stored: ({ outsideName, outsidePlace, openedOn, introNumber, comment, feePaidUntil, reason }) => ({
    outsideName,
    outsidePlace,
    day: dayWords(openedOn),
    introNumber,
    comment,
    reason,
    feePaidUntil: feePaidUntil ? monthText(feePaidUntil) : "",
  }),
};

/** Corrects what was recorded at once. */
export function CorrectTransfer({ transfer }: { transfer: TransferDetail }) {
  const { id, version, direction, openedOn, introNumber, reason, outsideName, outsidePlace } = transfer;
  const { comment, feePaidUntil } = transfer;
  return (
    <div className="button-row">
      <Dialog trigger="Sửa kết quả đã ghi" title="Sửa kết quả đã ghi">
        <ActionForm
          key={version}
          action={correctTransferAction}
          stale={TRANSFER}
          onDoubt={<StillAdd word="Vẫn ghi" />}
        >
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          {(direction === "in" || direction === "out") && (
            <OutsideFields isArrival={direction === "in"} stored={{ outsideName, outsidePlace }} />
          )}
          <DateField name="day" label="Ngày chuyển" day={openedOn} />
          <TextField
            name="introNumber"
            label="Số giấy giới thiệu"
            maxLength={60}
            defaultValue={introNumber}
            short
            optional
          />
          <PartingFields
            isArrival={direction === "in" || direction === "within"}
            stored={{ comment, feePaidUntil }}
          />
          <TextField name="reason" label="Lý do" maxLength={500} defaultValue={reason} optional />
          <div className="button-row">
            <DialogClose>Thôi</DialogClose>
            <SubmitButton>Lưu kết quả</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </div>
  );
}
