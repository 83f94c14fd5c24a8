import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import type { UnitStanding } from "@/lib/organisation-ratings/unit-standing";
import type { Scope } from "@/lib/platform/database/scope";
import type { AppraisalSheet } from "./appraisal/types";
import type { AssessmentHistory } from "./history";
import type { UnitProgress } from "./progress";
import { unnamed, withEachProof, withheld } from "./restricted-proofs";
import type { AssessmentWhole, StandingYear } from "./types";
import { assessmentWhole } from "./whole";

type Standing = Pick<AssessmentWhole, "orgId" | "state"> & { unit: { id: string } };

/** While an appraisal is under way, its verdicts are the upper level's alone. */
export function hidesVerdicts(actor: Actor, { orgId, unit, state }: Standing): boolean {
  return state === "SUBMITTED" && !can.seeVerdictsUnderWay(actor, { orgId, unitId: unit.id }).allowed;
}

const readsRestricted = (actor: Actor, { orgId, unit }: Standing) =>
  can.readRestricted(actor, { orgId, unitId: unit.id }).allowed;

/** The unit's year as this person sees it. */
export function seenBy<Year extends StandingYear>(actor: Actor, year: Year): Year {
  const whole = readsRestricted(actor, year) ? year : withheldIn(year);
  if (!hidesVerdicts(actor, whole)) return whole;
  return { ...whole, items: whole.items.map((item) => ({ ...item, verdict: null })) };
}

function withheldIn<Year extends StandingYear>(year: Year): Year {
  const { submission } = year;
  const handedIn = submission && { ...submission, frozen: withEachProof(submission.frozen, withheld) };
  return { ...withEachProof(year, withheld), submission: handedIn };
}

/** The unit's year as it stands now and this person sees it, once it was changed. */
export async function wholeNow(actor: Actor, scope: Scope, id: string): Promise<AssessmentWhole | null> {
  const whole = await assessmentWhole(scope, id);
  return whole && seenBy(actor, whole);
}

/** The rating of organisations is the unit's, and no matter of those who lead a branch alone. */
function ratingSeenBy(actor: Actor, { orgId, unit }: AssessmentWhole, rating: UnitStanding | null) {
  return can.readOrganisationRatings(actor, { orgId, unitId: unit.id }).allowed ? rating : null;
}

/** Its history as this person sees it: of the open round no verdict yet. */
export function historySeenBy(
  actor: Actor,
  whole: AssessmentWhole,
  all: AssessmentHistory,
): AssessmentHistory {
  const history = { ...all, rating: ratingSeenBy(actor, whole, all.rating) };
  if (!hidesVerdicts(actor, whole)) return history;
  const rounds = history.rounds.map((each) =>
    each.round === whole.round ? { ...each, verdicts: [] } : each,
  );
  return { ...history, rounds };
}

/** One item before somebody who only reads it, as this person sees it. */
export function sheetSeenBy(actor: Actor, found: AppraisalSheet): AppraisalSheet {
  const { whole, pair, rounds } = found;
  const rating = ratingSeenBy(actor, whole, found.rating);
  const proofs = readsRestricted(actor, whole) ? found.proofs : found.proofs.map(unnamed);
  const sheet = { ...found, rating, proofs };
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
