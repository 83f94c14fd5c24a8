"use client";

import { Choice } from "@/components/ui/choice";
import { FormErrors } from "@/components/ui/form-errors";
import { useActionForm } from "@/components/ui/use-action-form";
import { castVoteAction } from "@/lib/decisions/actions";
import { VOTE_LABELS } from "@/lib/decisions/messages";
import type { VoteChoice } from "@/lib/decisions/types";

const OPTIONS = [
  { value: "in_favour", label: VOTE_LABELS.in_favour, tone: "ok" as const },
  { value: "against", label: VOTE_LABELS.against, tone: "bad" as const },
  { value: "abstain", label: VOTE_LABELS.abstain, tone: "idle" as const },
];

type VoteFormProps = { assessmentId: string; unitName: string; choice: VoteChoice | null };

/** One member's vote on one unit: chosen is cast, and may be changed until the decision. */
export function VoteForm({ assessmentId, unitName, choice }: VoteFormProps) {
  const { form, submit, pending, failure, done } = useActionForm(castVoteAction);
  return (
    <form ref={form} action={submit} className="grid gap-1">
      <FormErrors failure={failure} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <Choice
        // A vote cast from elsewhere on the page ("all the rest") is shown here too.
        key={choice ?? "none"}
        name="choice"
        label={<span className="sr-only">Bạn biểu quyết về {unitName}</span>}
        options={OPTIONS}
        defaultValue={choice}
        onChange={() => form.current?.requestSubmit()}
      />
      <span role="status" className="hint">
        {pending ? "Đang ghi…" : done ? "Đã ghi phiếu của bạn." : null}
      </span>
    </form>
  );
}
