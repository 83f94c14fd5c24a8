import type { Measured } from "@/lib/criteria/types";

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
