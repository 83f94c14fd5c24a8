import type { UnitProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";

export type BlocCounts = {
  /** M: units that take part. */
  total: number;
  registered: number;
  submitted: number;
  /** Handed in and waiting for the appraisal. */
  waiting: number;
  returned: number;
  appraised: number;
  recognised: number;
};

const DECIDED: readonly AssessmentState[] = ["RECOGNISED", "NOT_RECOGNISED"];
const APPRAISED: readonly AssessmentState[] = ["APPRAISED", ...DECIDED];
const HANDED_IN: readonly AssessmentState[] = ["SUBMITTED", "RETURNED", ...APPRAISED];

export function isDecided(state: AssessmentState): boolean {
  return DECIDED.includes(state);
}

export function taking(progress: readonly UnitProgress[]): UnitProgress[] {
  return progress.filter(({ state }) => state !== "NOT_PARTICIPATING");
}

/** How far the units of a year have come; who is past a step counts for it. */
export function blocCounts(progress: readonly UnitProgress[]): BlocCounts {
  const states = taking(progress).map(({ state }) => state);
  const count = (among: readonly AssessmentState[]) => states.filter((state) => among.includes(state)).length;
  return {
    total: states.length,
    registered: states.length - count(["NOT_REGISTERED"]),
    submitted: count(HANDED_IN),
    waiting: count(["SUBMITTED"]),
    returned: count(["RETURNED"]),
    appraised: count(APPRAISED),
    recognised: count(["RECOGNISED"]),
  };
}
