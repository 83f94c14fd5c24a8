"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { receiveDirectiveAction } from "@/lib/directives/actions";

/** One press: this unit has the paper. */
export function ReceiveButton({ id, unit }: { id: string; unit: string }) {
  return (
    <ActionForm action={receiveDirectiveAction}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="unit" value={unit} />
      <SubmitButton pendingLabel="Đang ghi…">Nhận văn bản</SubmitButton>
    </ActionForm>
  );
}
