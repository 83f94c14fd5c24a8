"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { StillAdd } from "@/components/members/still-add";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";

type CaseFormProps = {
  action: FormAction<{ id: string }>;
  submitLabel: string;
  /** Address of the list; a case stands below it. */
  path: string;
  /** What addresses carry on, with its question mark. */
  query: string;
  children: ReactNode;
};

/** Opens or records a case or a reward, and goes to its page. */
export function CaseForm({ action, submitLabel, path, query, children }: CaseFormProps) {
  const router = useRouter();
  return (
    <ActionForm
      action={action}
      onDoubt={<StillAdd word="Vẫn ghi" />}
      onDone={({ id }) => router.push(`${path}/${id}${query}`)}
    >
      {children}
      <div className="button-row">
        <SubmitButton>{submitLabel}</SubmitButton>
        <ButtonLink variant="quiet" href={`${path}${query}`}>
          Quay lại
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
