import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import type { AppraisalSheet } from "./appraisal/types";
import type { AssessmentHistory } from "./history";
import type { UnitProgress } from "./progress";
import type { AssessmentItemRow, AssessmentWhole } from "./types";

type Standing = Pick<AssessmentWhole, "orgId" | "state"> & { unit: { id: string } };

/** While an appraisal is under way, its verdicts are the upper level's alone. */
export function hidesVerdicts(actor: Actor, { orgId, unit, state }: Standing): boolean {
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

/** One item before somebody who only reads it, as this person sees it. */
export function sheetSeenBy(actor: Actor, sheet: AppraisalSheet): AppraisalSheet {
  const { whole, pair, rounds } = sheet;
  if (!hidesVerdicts(actor, whole)) return sheet;
  const unsaid = { verdict: null, comment: null, by: null, at: null, keptFrom: null };
  return {
    ...sheet,
    minutes: null,
    pair: pair && { ...pair, both: [], differing: [] },
    rounds: rounds.map((each) => (each.round === whole.round ? { ...each, ...unsaid } : each)),
  };
}

/** Where a unit's year stands, as this person sees it. */
export function progressSeenBy(actor: Actor, orgId: string, progress: UnitProgress): UnitProgress {
  if (!hidesVerdicts(actor, { orgId, ...progress })) return progress;
  return { ...progress, items: progress.items.map((item) => ({ ...item, verdict: null })) };
}
