"use client";

import type { ReactNode } from "react";
import { CONFIRM_FORM } from "@/components/members/import/confirm-form";
import { ImportProgress } from "@/components/members/import/import-progress";
import { FormErrors } from "@/components/ui/form-errors";
import { SubmitButton } from "@/components/ui/submit-button";
import { useActionForm } from "@/components/ui/use-action-form";
import { confirmImportAction } from "@/lib/imports/actions";

type ConfirmBarProps = {
  importId: string;
  written: number;
  /** What is still unanswered, in words; null when all is. */
  open: string | null;
  children: ReactNode;
};

/** What confirming writes, what it still waits for, and the one button that does it. */
export function ConfirmBar({ importId, written, open, children }: ConfirmBarProps) {
  const { form, submit, pending, failure } = useActionForm(confirmImportAction);
  const isAnswered = failure?.fields !== undefined && open === null;
  return (
    <form ref={form} action={submit} id={CONFIRM_FORM} className="confirm-bar">
      <FormErrors failure={isAnswered ? null : failure} />
      <input type="hidden" name="id" value={importId} />
      <div className="action-bar">
        {pending ? (
          <ImportProgress importId={importId} start={{ done: 0, total: written }} begins />
        ) : (
          <p>{children}</p>
        )}
        <div className="button-row">
          {open && <span>{open}</span>}
          <SubmitButton pendingLabel="Đang ghi…">Xác nhận</SubmitButton>
        </div>
      </div>
    </form>
  );
}
