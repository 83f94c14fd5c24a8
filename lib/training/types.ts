import type { Member } from "@/lib/members/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { OpenStep } from "@/lib/ratings/deadlines/types";
import type { Ladder, RatingLevel } from "@/lib/ratings/types";
import type { UnitRef } from "@/lib/units/types";

/** A group of contents and the most points that it brings. */
export type TrainingGroup = { title: string; points: number };

/** `version` null: the shipped groups, which the unit has not made its own yet. */
export type TrainingProgram = { groups: TrainingGroup[]; version: number | null; registered: number };

export const TRAINING_STATES = ["registered", "evaluated", "forwarded", "confirmed"] as const;
export type TrainingState = (typeof TRAINING_STATES)[number];

export const TRAINING_ACTS = ["evaluate", "forward", "confirm", "return"] as const;
export type TrainingAct = (typeof TRAINING_ACTS)[number];

export const TRAINING_STEPS = ["register", "evaluate", "forward", "confirm"] as const;
type TrainingStep = (typeof TRAINING_STEPS)[number];

/** A step for which so many people wait. */
export type OpenTrainingStep = OpenStep<TrainingStep> & { people: number };

export const MARK_KINDS = ["self", "branch"] as const;
/** Whose marks: the member's own, or the branch's. */
export type MarkKind = (typeof MARK_KINDS)[number];

export type TrainingRecord = {
  state: TrainingState;
  registeredOn: PlainDate;
  /** One for each group; empty while there is none. */
  selfMarks: number[];
  branchMarks: number[];
  /** What the branch's marks come to; also where only the sum is known. */
  total: number | null;
  result: RatingLevel | null;
  evaluatedOn: PlainDate | null;
  forwardedOn: PlainDate | null;
  confirmedOn: PlainDate | null;
  /** Of the paper that says the result: minutes of the branch, a decision of the unit. */
  docNumber: string | null;
  /** Null for what is not written yet. */
  version: number | null;
};

export type TrainingRow = {
  memberId: string;
  fullName: string;
  code: string | null;
  birthDate: string;
  gender: Member["gender"];
  /** No longer in the branch's list, but registered while there. */
  hasLeft: boolean;
  record: TrainingRecord | null;
  /** Since when the national software has it too, as somebody said. */
  typedOn: PlainDate | null;
  /** The national software has the record, be it as it was before. */
  isInSoftware: boolean;
};

/** The programme of one branch. */
export type TrainingBoard = {
  unit: UnitRef;
  branch: UnitRef | null;
  year: number;
  periodLabel: string;
  program: TrainingProgram;
  /** What points of this year come to. */
  ladder: Ladder;
  rows: TrainingRow[];
  open: OpenTrainingStep[];
  may: { keep: boolean; confirm: boolean };
};

/** Each count holds those of the later steps. */
export type TrainingCounts = {
  members: number;
  registered: number;
  evaluated: number;
  forwarded: number;
  confirmed: number;
};

/** How far a branch, or a unit, has come. */
export type TrainingStanding = TrainingCounts & {
  unit: UnitRef;
  excellent: number;
  open: OpenTrainingStep[];
};
