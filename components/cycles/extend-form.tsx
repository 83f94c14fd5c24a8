"use client";

import { ActionForm } from "@/components/ui/action-form";
import { DateField, TextArea } from "@/components/ui/field";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { extendDueAction } from "@/lib/assessments/dues/actions";
import { BY_THE_YEAR, DUE_LABELS } from "@/lib/assessments/dues/messages";
import type { DueKind, StandingDue } from "@/lib/assessments/dues/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

type ExtendFormProps = { assessmentId: string; kind: DueKind; due: PlainDate };

const staleDue = (kind: DueKind): StaleWords<StandingDue> => ({
  labels: { newDue: DUE_LABELS[kind], reason: "Lý do" },
  stored: ({ version, reason }) => ({ newDue: formatDate(version), reason: reason ?? BY_THE_YEAR }),
});

/** Another day for one unit, with the reason. */
export function ExtendForm({ assessmentId, kind, due }: ExtendFormProps) {
  return (
    <ActionForm
      action={(form) => extendDueAction(assessmentId, form)}
      clear
      doneLabel="Đã gia hạn"
      stale={staleDue(kind)}
    >
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="version" value={due} />
      <DateField name="newDue" label={`${DUE_LABELS[kind]} mới`} hint="Các đơn vị khác giữ hạn chung." />
      <TextArea name="reason" label="Lý do" rows={2} maxLength={500} />
      <div className="button-row">
        <SubmitButton>Gia hạn</SubmitButton>
      </div>
    </ActionForm>
  );
}
