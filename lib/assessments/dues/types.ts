import type { PlainDate } from "@/lib/platform/dates";

export const DUE_KINDS = ["registration", "self_assessment"] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** A day that a unit was given for itself. */
export type Extension = {
  kind: DueKind;
  oldDue: PlainDate;
  newDue: PlainDate;
  reason: string;
  by: string;
  at: string;
};

/**
 * The day that holds now, for who would have moved another: the next try names it as the one that it replaces. The
 * reason is that of the unit's own day; none where the year's holds.
 */
export type StandingDue = { version: PlainDate; reason: string | null };

/** The days of one unit and how they came about. */
export type UnitDues = {
  assessmentId: string;
  registration: PlainDate;
  selfAssessment: PlainDate;
  extensions: Extension[];
};
