import type { Member } from "@/lib/members/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { PeriodKind, UnitRef } from "@/lib/units/types";
import type { Attended, ExcusedRule } from "./attendance/rules";
import type { Deadlines, OpenStep } from "./deadlines/types";

export const RATING_LEVELS = ["excellent", "good", "completed", "not_completed"] as const;
export type RatingLevel = (typeof RATING_LEVELS)[number];

/** Why a member is not rated; the first says that the person is in the Party, which not everybody may know. */
export const NOT_RATED_REASONS = ["party_member", "under_six_months", "other"] as const;
export type NotRatedReason = (typeof NOT_RATED_REASONS)[number];

/** `not_rated`: with a reason that stays as it is, since whoever chooses it may not see it. */
export const CHOICES = [...RATING_LEVELS, ...NOT_RATED_REASONS, "not_rated"] as const;
export type Choice = (typeof CHOICES)[number];

/** The branch meets and proposes, its unit approves. */
export type OpenRatingStep = OpenStep<"propose" | "approve">;

export type SheetState = "draft" | "proposed" | "approved";

/** The branch's meeting on the ratings, as its minutes say. */
export type RatingMeeting = {
  minutesNumber: string;
  heldOn: PlainDate;
  entitled: number;
  present: number;
  chair: string;
  minuteTaker: string;
};

export type RatingSheet = {
  id: string;
  state: SheetState;
  meeting: RatingMeeting | null;
  approvedOn: PlainDate | null;
  approvalNumber: string | null;
  approvedBy: string | null;
  /** When the meeting's minutes were recorded. */
  proposedAt: Date | null;
  reopenReason: string | null;
  version: number;
};

/** What a member did in the period, as far as it was recorded. */
export type RatingRecord = {
  /** Activities that counted for the member while in the branch, and those to which he or she came. */
  held: number;
  attended: number;
  /** The meetings of the branch that counted for the member. */
  meetings: Attended;
  training: { total: number | null; result: RatingLevel | null; isTyped: boolean } | null;
};

export type RatingRow = {
  memberId: string;
  fullName: string;
  /** As the minutes name the person. */
  signedName: string | null;
  code: string | null;
  birthDate: string;
  gender: Member["gender"];
  /** No longer in the branch's list, but rated while there. */
  hasLeft: boolean;
  record: RatingRecord;
  /** Conditions of the rating that the dossier answers, as words; the sensitive ones only for whoever may know. */
  conditions: string[];
  /** From the records alone, to be edited. */
  draft: string;
  choice: Choice | null;
  comment: string;
  /** Since when the national software has the rating too, as somebody said. */
  typedOn: PlainDate | null;
  /** Null while nothing is recorded of the member. */
  version: number | null;
};

export type RatingCounts = Record<RatingLevel, number> & { notRated: number };

/** Somebody of the branch whom another place had rated already before the person came: no grid but that one has the row. */
export type RatedElsewhere = { memberId: string; fullName: string; place: string; state: SheetState };

/** The grid of one branch. */
export type RatingBoard = {
  unit: UnitRef;
  branch: UnitRef | null;
  year: number;
  periodKind: PeriodKind;
  periodLabel: string;
  sheet: RatingSheet | null;
  rows: RatingRow[];
  elsewhere: RatedElsewhere[];
  rule: RatingRule;
  open: OpenRatingStep | null;
  seesReasons: boolean;
  may: { keep: boolean; approve: boolean };
};

/** From where on each level stands; below the last one nothing is completed. */
export type Ladder = Record<Exclude<RatingLevel, "not_completed">, number>;

/** The first year that can be rated or ruled. */
export const FIRST_YEAR = 2000;

/** Of these each is a number up to 100, as somebody types it. */
export const RULE_NUMBERS = [
  "excellentPercent",
  "trainingExcellent",
  "trainingGood",
  "trainingCompleted",
  "attendanceExcellent",
  "attendanceGood",
  "attendanceCompleted",
  "registerDays",
] as const;

/** And of these one in months. */
export const RULE_MONTHS = ["monthsToBeRated", "monthsIll"] as const;

/**
 * By what a year is rated: from which share of excellent ratings on the grids warn, what points of the training
 * programme and shares of attendance come to, who is there for too short a time or was ill for too long, and by when each step is done. `fromYear` and `guidance` say where it
 * comes from.
 */
export type RatingRule = { guidance: string; fromYear: number; excused: ExcusedRule } & Record<
  (typeof RULE_NUMBERS)[number] | (typeof RULE_MONTHS)[number],
  number
> &
  Deadlines;
export type RatingSetting = RatingRule & { version: number | null };

/** How one branch, or one unit, stands. */
export type RatingStanding = {
  unit: UnitRef;
  /** Null where the list is of units. */
  state: SheetState | "none" | null;
  members: number;
  counts: RatingCounts;
  /** Of a unit: how many of its branches are approved. */
  approved: number;
  of: number;
  open: OpenRatingStep | null;
};
