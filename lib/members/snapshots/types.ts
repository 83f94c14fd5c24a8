import type { Quarter, YearQuarter } from "@/lib/members/quarter-dates";
import type { RosterChanges } from "@/lib/members/roster-changes";
import type { PlainDate } from "@/lib/platform/dates";

export type ConfirmedQuarter = YearQuarter & {
  id: string;
  members: number;
  confirmedOn: PlainDate;
  confirmedBy: string;
};

/** `open`: may be confirmed, its day has not passed; `late`: the day has passed; `not_due`: too early. */
export type QuarterState = {
  quarter: Quarter;
  state: "confirmed" | "late" | "open" | "not_due";
  deadline: PlainDate;
  confirmed: ConfirmedQuarter | null;
};

/** What a quarter's list holds, or would hold, and what happened since the list before it. */
export type QuarterList = {
  total: number;
  male: number;
  female: number;
  changes: RosterChanges;
  /** The list before it; null for the unit's first. */
  since: YearQuarter | null;
  /** The day for which the list was drawn up from dates; null where it is the roster itself, or frozen. */
  drawnUp: PlainDate | null;
};
