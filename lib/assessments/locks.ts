import type { AssessedItem, AssessmentState } from "@/lib/assessments/types";

/** How the answers are open: a supplement that the unit took back before it was looked at is still a supplement. */
export function answering(
  state: AssessmentState,
  items: readonly { isReturned: boolean }[],
): AssessmentState {
  return state === "ASSESSING" && items.some((item) => item.isReturned) ? "RETURNED" : state;
}

/** May the unit change its answer to this item? After a return only what was returned is unlocked. */
export function acceptsAnswer(state: AssessmentState, item: Pick<AssessedItem, "returned">): boolean {
  return state === "ASSESSING" || (state === "RETURNED" && item.returned !== null);
}

/** May the unit add proofs to this item? All year long until it hands in; after a return to what was returned. */
export function acceptsProofs(state: AssessmentState, isReturned: boolean): boolean {
  if (state === "RETURNED") return isReturned;
  return state === "NOT_REGISTERED" || state === "REGISTERED" || state === "ASSESSING";
}

export function acceptsVerdicts(state: AssessmentState): boolean {
  return state === "SUBMITTED";
}
