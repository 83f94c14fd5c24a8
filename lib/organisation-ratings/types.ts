import type { PlainDate } from "@/lib/platform/dates";
import type { RatingLevel, SheetState } from "@/lib/ratings/types";
import type { UnitRef } from "@/lib/units/types";

/** `branches`: a unit's branches and their cadres; `unit`: the unit itself, its leadership and its cadres. */
export const SHEET_LEVELS = ["branches", "unit"] as const;
export type SheetLevel = (typeof SHEET_LEVELS)[number];

const SUBJECTS = ["organisation", "leadership", "cadre"] as const;
type Subject = (typeof SUBJECTS)[number];

/** What a line is about; a cadre by the seat that was held. */
export type RatedThing = { subject: Subject; branchId: string | null; seatId: string | null };

export type RatedRow = RatedThing & {
  key: string;
  name: string;
  /** The post, or what kind of organisation it is. */
  detail: string;
  /** Of a unit, once the year's decision is there. */
  recognition: string | null;
  /** What else the records say beside it: members' ratings, targets. */
  inputs: string[];
  /** What the rated say of themselves, and what was decided. */
  own: RatingLevel | null;
  decided: RatingLevel | null;
  comment: string;
  version: number | null;
};

export type RatedSheet = {
  id: string;
  state: SheetState;
  minutesNumber: string | null;
  heldOn: PlainDate | null;
  approvalNumber: string | null;
  approvedOn: PlainDate | null;
  /** When that was told. */
  approvedAt: Date | null;
  approvedBy: string | null;
  reopenReason: string | null;
  version: number;
};

export type RatedBoard = {
  unit: UnitRef;
  level: SheetLevel;
  year: number;
  periodLabel: string;
  sheet: RatedSheet | null;
  /** Until when it is to be approved; null once it is. */
  dueOn: PlainDate | null;
  rows: RatedRow[];
  may: { keep: boolean; decide: boolean };
};

/** A unit of the office's overview. */
export type UnitRated = {
  unit: UnitRef;
  /** Of the unit's own sheet, and until when it is to be approved. */
  state: SheetState | "none";
  dueOn: PlainDate | null;
  own: RatingLevel | null;
  decided: RatingLevel | null;
  leadership: RatingLevel | null;
  cadres: number;
  /** Of the branches' sheet, which a grassroots branch has not, and until when it is to be approved. */
  branches: SheetState | "none" | null;
  branchesDueOn: PlainDate | null;
  recognition: string | null;
};
