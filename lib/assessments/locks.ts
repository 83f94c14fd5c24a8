import type { AssessedItem, AssessmentState } from "@/lib/assessments/types";

/** May the unit change its answer to this item? After a return only what was returned is unlocked. */
export function acceptsAnswer(state: AssessmentState, item: Pick<AssessedItem, "returned">): boolean {
  return state === "ASSESSING" || (state === "RETURNED" && item.returned !== null);
}

export function acceptsVerdicts(state: AssessmentState): boolean {
  return state === "SUBMITTED";
}
