import type { UnitStanding } from "@/lib/assessments/other-years";
import type { UnitProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";
import { countsOf, DECIDED, type StateCounts } from "@/lib/figures/state-counts";

export function isDecided(state: AssessmentState): boolean {
  return DECIDED.includes(state);
}

export function taking<Standing extends UnitStanding>(progress: readonly Standing[]): Standing[] {
  return progress.filter(({ state }) => state !== "NOT_PARTICIPATING");
}

/** How far the units of a year have come. */
export function blocCounts(progress: readonly UnitProgress[]): StateCounts {
  return countsOf(progress.map(({ state }) => state));
}
