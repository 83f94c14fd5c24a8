"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/field";
import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctTransferAction } from "@/lib/transfers/actions";
import type { TransferDetail } from "@/lib/transfers/types";
import { OutsideFields } from "./person-fields";

const TRANSFER: StaleWords<TransferDetail> = {
  labels: {
    outsideName: "Nơi chuyển đi hoặc đến",
    outsidePlace: "Xã, phường, tỉnh",
    day: "Ngày chuyển",
    introNumber: "Số giấy giới thiệu",
    reason: "Lý do",
  },
  stored: ({ outsideName, outsidePlace, openedOn, introNumber, reason }) => ({
    ...{ outsideName, outsidePlace, day: dayWords(openedOn), introNumber, reason },
  }),
};

/** Corrects what was recorded at once. */
export function CorrectTransfer({ transfer }: { transfer: TransferDetail }) {
  const { id, version, direction, openedOn, introNumber, reason, outsideName, outsidePlace } = transfer;
  return (
    <div className="button-row">
      <Dialog trigger="Sửa kết quả đã ghi" title="Sửa kết quả đã ghi">
        <ActionForm key={version} action={correctTransferAction} stale={TRANSFER}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          {direction !== "inside" && (
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
          <TextField name="reason" label="Lý do" maxLength={500} defaultValue={reason} optional />
          <div className="button-row">
            <DialogClose>Thôi</DialogClose>
            <SubmitButton>Lưu</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </div>
  );
}
