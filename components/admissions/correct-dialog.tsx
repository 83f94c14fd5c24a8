"use client";

import { staleCase } from "@/components/cases/stale-case";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctRecordedAction } from "@/lib/admissions/actions";
import type { PlainDate } from "@/lib/platform/dates";

type CorrectDialogProps = {
  id: string;
  version: number;
  said: { docNumber: string; day: PlainDate; cardNumber: string };
};

/** Mends a result that was recorded wrongly. */
export function CorrectDialog({ id, version, said }: CorrectDialogProps) {
  return (
    <Dialog trigger="Sửa kết quả" icon="pencil" title="Sửa kết quả đã ghi">
      <ActionForm key={version} action={correctRecordedAction} stale={staleCase("Sửa kết quả đã ghi")}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <ResultFields said={said} />
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton>Lưu kết quả</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

/** The paper, the day and the card of one admission. */
export function ResultFields({ said }: { said?: CorrectDialogProps["said"] }) {
  return (
    <div className="field-row">
      <TextField
        name="docNumber"
        label="Số nghị quyết, quyết định"
        maxLength={60}
        short
        defaultValue={said?.docNumber}
      />
      <DateField name="day" label="Ngày kết nạp" day={said?.day} />
      <TextField
        name="cardNumber"
        label="Số thẻ"
        optional
        maxLength={60}
        short
        defaultValue={said?.cardNumber}
      />
    </div>
  );
}
