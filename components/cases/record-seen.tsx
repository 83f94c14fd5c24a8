"use client";

import type { ReactNode } from "react";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import type { FormAction } from "@/components/ui/use-action-form";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { PastedKind } from "@/lib/members/bulk-changes/types";
import { SeenSteps, useSeenForm, Written } from "./seen-steps";

type RecordSeenProps = {
  action: FormAction<Pasted>;
  kind: PastedKind;
  unitId: string;
  doneHref: string;
  children: ReactNode;
};

/** What is done with several people at once: its effect first, then all of it is written; it is undone as one. */
export function RecordSeen({ action, kind, unitId, doneHref, children }: RecordSeenProps) {
  const { form, submit, failure, onInput, tried, written } = useSeenForm(action);
  const scope = useFormScope(failure);
  if (written) return <Written {...written} kind={kind} doneHref={doneHref} />;
  return (
    <form ref={form} action={submit} onInput={onInput} className="form" noValidate>
      <FormErrors failure={failure} prefix={scope.prefix} />
      <FormScope value={scope}>
        <input type="hidden" name="unit" value={unitId} />
        {children}
      </FormScope>
      <SeenSteps tried={tried} kind={kind} />
    </form>
  );
}
