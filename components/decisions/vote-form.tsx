"use client";

import { Choice } from "@/components/ui/choice";
import { FormErrors } from "@/components/ui/form-errors";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { VOTE_LABELS } from "@/lib/decisions/messages";
import type { VoteChoice } from "@/lib/decisions/types";

const OPTIONS = [
  { value: "in_favour", label: VOTE_LABELS.in_favour, tone: "ok" as const },
  { value: "against", label: VOTE_LABELS.against, tone: "bad" as const },
  { value: "abstain", label: VOTE_LABELS.abstain, tone: "idle" as const },
];

type VoteFormProps = {
  action: FormAction<{ choice: VoteChoice }>;
  /** What the action is told besides the choice. */
  hidden: Record<string, string>;
  label: string;
  doneLabel: string;
  choice: VoteChoice | null;
};

/** One member's vote on one unit: chosen is cast, and may be changed until the meeting ends. */
export function VoteForm({ action, hidden, label, doneLabel, choice }: VoteFormProps) {
  const { form, submit, pending, failure, done } = useActionForm(action);
  return (
    <form ref={form} action={submit} className="grid gap-1 print:hidden">
      <FormErrors failure={failure} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Choice
        // A vote cast from elsewhere on the page ("all the rest") is shown here too.
        key={choice ?? "none"}
        name="choice"
        label={<span className="sr-only">{label}</span>}
        options={OPTIONS}
        defaultValue={choice}
        onChange={() => form.current?.requestSubmit()}
      />
      <span role="status" className="hint">
        {pending ? "Đang ghi…" : done ? doneLabel : null}
      </span>
    </form>
  );
}
