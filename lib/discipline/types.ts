import type { CaseDetail } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";

export const DISCIPLINE_FORMS = ["reprimand", "warning", "dismissal", "expulsion"] as const;
export type DisciplineForm = (typeof DISCIPLINE_FORMS)[number];

export type DisciplineDecider = "branch" | "upper_level";
export type AppealAnswer = "upheld" | "changed" | "lifted";

export type DisciplineState =
  | "opened"
  | "verified"
  | "self_reviewed"
  | "voted"
  | "not_passed"
  | "decided"
  | "not_decided"
  | "announced"
  | "appealed"
  | "appeal_answered"
  | "lifted"
  | "ended"
  | "withdrawn";

export type DisciplineAct =
  | "verify"
  | "self_review"
  | "vote"
  | "vote_down"
  | "decide_at_branch"
  | "decide_above"
  | "decide_none"
  | "announce"
  | "appeal"
  | "uphold"
  | "change"
  | "lift"
  | "end"
  | "withdraw";

/** A measure with the day from which it binds. */
export type BindingMeasure = { form: DisciplineForm; announcedOn: PlainDate };

/** What stands beside the steps. */
export type DisciplineFacts = {
  /** Empty for a member without a post. */
  post: string;
  about: string;
  proposedForm: DisciplineForm;
  decidedForm: DisciplineForm | null;
  decidedBy: DisciplineDecider | null;
  answer: AppealAnswer | null;
  answeredForm: DisciplineForm | null;
};

export type DisciplineDetail = CaseDetail & { discipline: DisciplineFacts };

/** How many cases a unit has had in a year. */
export type DisciplineCount = {
  unit: { id: string; code: string; name: string };
  open: number;
  closed: number;
};
