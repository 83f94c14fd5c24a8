"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctCollectionAction } from "@/lib/fees/actions";
import type { CollectionPaper } from "@/lib/fees/papers";
import { ReceiptNumber } from "./collection-fields";

type CorrectCollectionProps = {
  collection: Pick<CollectionPaper, "id" | "version" | "collectedOn" | "docNumber">;
};

/** The day and the number of a receipt that were mistyped or not known yet. */
export function CorrectCollection({ collection }: CorrectCollectionProps) {
  const { id, version, collectedOn, docNumber } = collection;
  return (
    <Dialog small trigger="Sửa ngày, số chứng từ" title="Sửa ngày, số chứng từ thu">
      <p>Số tiền, các tháng và giấy tờ của chứng từ giữ nguyên.</p>
      <ActionForm action={correctCollectionAction} doneLabel="Đã sửa.">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="field-row">
          <DateField name="collectedOn" label="Ngày thu" day={collectedOn} />
          <ReceiptNumber value={docNumber} />
        </div>
        <div className="button-row">
          <SubmitButton>Lưu</SubmitButton>
          <DialogClose variant="quiet">Đóng lại</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
