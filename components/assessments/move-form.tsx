"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button-look";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { moveYear } from "@/lib/assessments/actions";
import type { RequestableState } from "@/lib/assessments/types";

type MoveFormProps = {
  assessmentId: string;
  version: number;
  to: RequestableState;
  /** The act as its button says it. */
  act: string;
  look?: ButtonLook;
  /** Asks why, where the year goes backward. */
  reasonLabel?: string;
  /** Where to go on; by default the page is read anew. */
  next?: string;
  children?: ReactNode;
};

/** One clear act that moves the unit's year. */
export function MoveForm({
  assessmentId,
  version,
  to,
  act,
  look,
  reasonLabel,
  next,
  children,
}: MoveFormProps) {
  const router = useRouter();
  return (
    <ActionForm
      action={(form) => moveYear(assessmentId, form)}
      onDone={() => {
        if (next) router.push(next);
        router.refresh();
      }}
    >
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="version" value={version} />
      {children}
      {reasonLabel && <TextArea name="reason" label={reasonLabel} maxLength={2000} />}
      <div className="button-row">
        <SubmitButton {...look}>{act}</SubmitButton>
      </div>
    </ActionForm>
  );
}
