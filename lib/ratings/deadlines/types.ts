import type { PlainDate } from "@/lib/platform/dates";
import type { MonthDay } from "@/lib/platform/month-day";

/** What a year of training and ratings has a last day for. */
export const DEADLINES = ["register", "evaluate", "propose", "approve", "organisation"] as const;
export type Deadline = (typeof DEADLINES)[number];

/** Each of them for units by the calendar and, in a field of its own, for those by the school year. */
export type FieldOf<D extends Deadline> = `${D}By` | `${D}BySchool`;
export type DeadlineField = FieldOf<Deadline>;

export const DEADLINE_FIELDS = DEADLINES.flatMap((deadline): DeadlineField[] => [
  `${deadline}By`,
  `${deadline}BySchool`,
]);

export type Deadlines = Record<DeadlineField, MonthDay>;

/** A step that is not done for everybody yet, and by when it should be. */
export type OpenStep<Step extends string> = { step: Step; dueOn: PlainDate };
