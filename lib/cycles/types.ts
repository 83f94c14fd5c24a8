import type { UnitKind } from "@/lib/access/types";
import type { AssessmentState } from "@/lib/assessments/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

/** Of whom a majority is asked: of all members of the committee, or of those present. */
export const VOTE_BASES = ["members", "present"] as const;
export type VoteBase = (typeof VOTE_BASES)[number];

/** More than `votePercent` of a hundred on the base who are not recused vote for it. */
export type Majority = { votePercent: number; voteBase: VoteBase };

export type CycleState = "open" | "closed";

export type CycleDates = {
  /** "Ngày chốt số liệu". */
  cutOff: PlainDate;
  registrationDue: PlainDate;
  /** About when the units are looked at in the middle of the year; null where they are not. */
  inspectionOn: PlainDate | null;
  selfAssessmentDue: PlainDate;
  appraisalDue: PlainDate;
  decisionDue: PlainDate;
};

export type CycleRow = CycleDates &
  Majority & {
    id: string;
    orgId: string;
    year: number;
    setId: string;
    setCode: string;
    setTitle: string;
    /** Of a hundred of the BCH's members present: a self-assessment is adopted when more are for it. */
    adoptionPercent: number;
    /** Whether a self-assessment may still be handed in after its day. */
    lateSubmissionAllowed: boolean;
    state: CycleState;
    version: number;
  };

/** What holds in a year beside its dates. */
export type YearTerms = Majority & Pick<CycleRow, "adoptionPercent" | "lateSubmissionAllowed">;

/** What the next year is made from: the newest one that is not mistyped far ahead, with the units that took no part and why. */
export type LastYear = CycleDates & YearTerms & { year: number; left: Record<string, string> };

/** What one chooses from when a year is opened. */
export type YearOpening = {
  years: number[];
  last: LastYear | null;
  sets: { id: string; title: string; fromYear: number; toYear: number; unitKinds: UnitKind[] }[];
  units: YearChoice[];
};

/** A unit that may be in a year, if it stands on its cut-off day. */
export type YearChoice = UnitRef & { kind: UnitKind; openedOn: PlainDate; closedOn: PlainDate | null };

/** A unit in a year, for those who run it. */
export type YearUnit = {
  assessmentId: string;
  version: number;
  state: AssessmentState;
  unit: UnitRef;
  /** Why it takes no part. */
  reason: string | null;
};

/** As who runs the year sees it. */
type YearUnitSeen = YearUnit & { maySettle: boolean };

/**
 * A year with its units and those that could still be taken in; `unmeant`: those of a kind that its set is not for, each
 * with the sentence that says so.
 */
export type YearSetting = {
  cycle: CycleRow;
  units: YearUnitSeen[];
  others: UnitRef[];
  /** Why nobody leaves the year or joins it any more; null while they may. */
  settled: string | null;
  /** Why the year can't be taken back any more; null while it can. */
  stays: string | null;
  unmeant: (UnitRef & { why: string })[];
};
