import type { ItemCheck, ItemPeriod, Measured, UnitCalendar } from "@/lib/criteria/types";
import type { EvidenceCard } from "@/lib/evidence/types";
import type { PlainDate } from "@/lib/platform/dates";

export const ASSESSMENT_STATES = [
  "NOT_REGISTERED",
  "REGISTERED",
  "ASSESSING",
  "SUBMITTED",
  "RETURNED",
  "APPRAISED",
  "RECOGNISED",
  "NOT_RECOGNISED",
  "NOT_PARTICIPATING",
] as const;

export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** States that a person may ask for; the two results come from a recorded decision alone. */
export const REQUESTABLE_STATES = [
  "NOT_REGISTERED",
  "REGISTERED",
  "ASSESSING",
  "SUBMITTED",
  "RETURNED",
  "APPRAISED",
  "NOT_PARTICIPATING",
] as const;

export type RequestableState = (typeof REQUESTABLE_STATES)[number];

export const CLAIMS = ["met", "not_met", "nil"] as const;
export type Claim = (typeof CLAIMS)[number];

export const VERDICTS = ["met", "not_met", "supplement"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One item of a unit's year, as far as the rules look at it. */
export type AssessedItem = {
  code: string;
  title: string;
  claim: Claim | null;
  explanation: string;
  evidenceCount: number;
  measured: Measured | null;
  verdict: Verdict | null;
  verdictComment: string;
  /** Returned in the open round: it is unlocked, and `answered` tells whether the unit has changed it since. */
  returned: { reason: string; answered: boolean } | null;
};

export type ReturnedItem = { code: string; reason: string };

/** A proof as it was when the unit handed in. */
export type FrozenEvidence = EvidenceCard & {
  sha256: string;
  /** As it is now, of what was handed in too. */
  isRestricted: boolean;
  /** It is restricted, and the reader may not read it. */
  isWithheld?: true;
};

export type FrozenItem = {
  code: string;
  title: string;
  /** Absent from submissions of the first version. */
  statement?: string;
  groupNumber?: number;
  claim: Claim | null;
  explanation: string;
  measured: Measured | null;
  evidence: FrozenEvidence[];
};

/** What `assessment_submissions.frozen` holds. */
export type FrozenSubmission = {
  items: FrozenItem[];
  /** Names as they were; these and the meeting are absent from submissions of the first version. */
  unit?: { code: string; name: string };
  year?: number;
  groups?: { number: number; title: string }[];
  meeting?: MeetingFacts | null;
  /** The newest confirmed roster at that time. */
  snapshot: { id: string; year: number; quarter: number; members: number } | null;
  activeMembers: number;
};

export type ItemVerdict = {
  verdict: Verdict;
  comment: string;
  by: string;
  /** The second appraiser who stands behind it too. */
  second: string | null;
  version: number;
};

/** The meeting of the unit's BCH that adopts the self-assessment. */
export type MeetingFacts = {
  heldOn: PlainDate;
  place: string;
  present: number;
  total: number;
  inFavour: number;
  against: number;
  conclusion: string;
  evidence: FrozenEvidence | null;
};

export type Meeting = MeetingFacts & { recordedBy: string; recordedAt: string; version: number };

/** One item of a unit's year, whole: the criterion, the answer, and what the open round says of it. */
export type AssessmentItemRow = {
  id: string;
  criteriaItemId: string;
  code: string;
  groupNumber: number;
  title: string;
  statement: string;
  guidance: string;
  evidenceExpected: string;
  legalBasis: string;
  period: ItemPeriod;
  check: ItemCheck | null;
  claim: Claim | null;
  explanation: string;
  /** Last year's claim, taken over and not yet confirmed. */
  proposedClaim: Claim | null;
  isReturned: boolean;
  updatedBy: string | null;
  updatedAt: string;
  version: number;
  evidence: FrozenEvidence[];
  verdict: ItemVerdict | null;
  /** Why it was returned last, and when; null where it never was. */
  returned: { reason: string; dueDate: PlainDate; at: string; by: string } | null;
  measured: Measured | null;
};

/** As it stands, whatever the records say of it. */
export type StandingItem = Omit<AssessmentItemRow, "measured">;

export type AssessmentUnit = { id: string; code: string; name: string; periodKind: UnitCalendar };

export type AssessmentWhole = {
  id: string;
  orgId: string;
  unit: AssessmentUnit;
  cycle: {
    id: string;
    year: number;
    cutOff: PlainDate;
    state: "open" | "closed";
    twoAppraisers: boolean;
    /** The days that hold for this unit. */
    registrationDue: PlainDate;
    selfAssessmentDue: PlainDate;
    /** Of a hundred of the BCH's members present: what is handed in is adopted when more are for it. */
    adoptionPercent: number;
    lateSubmissionAllowed: boolean;
  };
  state: AssessmentState;
  round: number;
  openedAt: string | null;
  version: number;
  groups: { number: number; title: string; shortTitle: string }[];
  items: AssessmentItemRow[];
  meeting: Meeting | null;
  /** The day that passed before the unit handed in; null where it came in time or has not come. */
  handedInLate: PlainDate | null;
  submission: {
    id: string;
    submittedAt: string;
    submittedBy: string;
    submittedAs: string;
    frozen: FrozenSubmission;
  } | null;
};

/** A unit's year as it stands: to ask the records takes longer than all else. */
export type StandingYear = Omit<AssessmentWhole, "items"> & { items: StandingItem[] };
