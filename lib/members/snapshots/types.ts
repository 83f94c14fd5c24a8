import type { Quarter, YearQuarter } from "@/lib/members/quarter-dates";
import type { RosterChanges, RosterEntry } from "@/lib/members/roster-changes";
import type { PlainDate } from "@/lib/platform/dates";

/** One list as it was frozen; the first of a quarter has no reason. */
export type Revision = {
  id: string;
  revision: number;
  members: number;
  confirmedOn: PlainDate;
  confirmedBy: string;
  /** Why it took the place of the list before it. */
  reason: string | null;
};

/** The list of a quarter that counts, and those that it corrected, the latest first. */
export type ConfirmedQuarter = YearQuarter & Revision & { corrected: Revision[] };

/** `open`: may be confirmed, its day has not passed; `late`: the day has passed; `not_due`: too early. */
export type QuarterState = {
  quarter: Quarter;
  state: "confirmed" | "late" | "open" | "not_due";
  deadline: PlainDate;
  confirmed: ConfirmedQuarter | null;
};

/** Somebody in a quarter's list, as it says. */
export type ListedMember = RosterEntry & {
  gender: "male" | "female";
  birthDate: string;
  code: string | null;
};

/** What a quarter's list holds, or would hold, and what happened since the list before it. */
export type QuarterList = {
  members: ListedMember[];
  total: number;
  male: number;
  female: number;
  changes: RosterChanges;
  /** The list before it; null for the unit's first. */
  since: YearQuarter | null;
  /** The day for which the list was drawn up from dates; null where it is the roster itself, or frozen. */
  drawnUp: PlainDate | null;
  /** Against the list that it corrects, or would correct; null where it is the quarter's first. */
  corrects: { revision: Revision; changes: RosterChanges } | null;
};
