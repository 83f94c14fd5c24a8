"use client";

import { useRouter } from "next/navigation";
import { StillAdd } from "@/components/members/still-add";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";

type RecordFormProps = {
  action: FormAction<unknown>;
  unitId: string;
  backHref: string;
  submit: string;
  children: React.ReactNode;
};

/** Records what was done elsewhere, then leads back to the list. */
export function RecordForm({ action, unitId, backHref, submit, children }: RecordFormProps) {
  const router = useRouter();
  return (
    <ActionForm action={action} onDoubt={<StillAdd word="Vẫn ghi" />} onDone={() => router.push(backHref)}>
      <input type="hidden" name="unit" value={unitId} />
      {children}
      <div className="button-row">
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </ActionForm>
  );
}
