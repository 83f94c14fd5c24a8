import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import type { AssessmentHistory } from "./history";
import type { AssessmentItemRow, AssessmentWhole } from "./types";

type Standing = Pick<AssessmentWhole, "orgId" | "unit" | "state">;

/** While an appraisal is under way, its verdicts are the upper level's alone. */
function hidesVerdicts(actor: Actor, { orgId, unit, state }: Standing): boolean {
  return state === "SUBMITTED" && !can.seeVerdictsUnderWay(actor, { orgId, unitId: unit.id }).allowed;
}

/** The unit's year as this person sees it. */
export function seenBy(actor: Actor, whole: AssessmentWhole): AssessmentWhole {
  if (!hidesVerdicts(actor, whole)) return whole;
  return { ...whole, items: whole.items.map((item): AssessmentItemRow => ({ ...item, verdict: null })) };
}

/** Its history as this person sees it: of the open round no verdict yet. */
export function historySeenBy(
  actor: Actor,
  whole: AssessmentWhole,
  history: AssessmentHistory,
): AssessmentHistory {
  if (!hidesVerdicts(actor, whole)) return history;
  const rounds = history.rounds.map((each) =>
    each.round === whole.round ? { ...each, verdicts: [] } : each,
  );
  return { ...history, rounds };
}
