import type { AssessmentState } from "@/lib/assessments/types";

/** How many units of a year stand in which state. */
export type StateTally = Partial<Record<AssessmentState, number>>;

export type StateCounts = {
  /** M: units that take part. */
  total: number;
  registered: number;
  submitted: number;
  /** Handed in and waiting for the appraisal. */
  waiting: number;
  returned: number;
  appraised: number;
  /** N. */
  recognised: number;
  notRecognised: number;
};

export const DECIDED: readonly AssessmentState[] = ["RECOGNISED", "NOT_RECOGNISED"];
const APPRAISED: readonly AssessmentState[] = ["APPRAISED", ...DECIDED];
const HANDED_IN: readonly AssessmentState[] = ["SUBMITTED", "RETURNED", ...APPRAISED];
const REGISTERED: readonly AssessmentState[] = ["REGISTERED", "ASSESSING", ...HANDED_IN];

export function tallyOf(states: readonly AssessmentState[]): StateTally {
  const tally: StateTally = {};
  for (const state of states) tally[state] = (tally[state] ?? 0) + 1;
  return tally;
}

/** How far the units of a year have come; who is past a step counts for it. The one place that counts N and M. */
export function stateCounts(tally: StateTally): StateCounts {
  const count = (among: readonly AssessmentState[]) =>
    among.reduce((all, state) => all + (tally[state] ?? 0), 0);
  return {
    total: count(["NOT_REGISTERED", ...REGISTERED]),
    registered: count(REGISTERED),
    submitted: count(HANDED_IN),
    waiting: count(["SUBMITTED"]),
    returned: count(["RETURNED"]),
    appraised: count(APPRAISED),
    recognised: count(["RECOGNISED"]),
    notRecognised: count(["NOT_RECOGNISED"]),
  };
}

export function countsOf(states: readonly AssessmentState[]): StateCounts {
  return stateCounts(tallyOf(states));
}
