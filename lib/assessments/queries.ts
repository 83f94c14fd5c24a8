import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { Measured } from "@/lib/criteria/types";
import { cycleWhere } from "@/lib/cycles/queries";
import type { CycleRow } from "@/lib/cycles/types";
import { today } from "@/lib/platform/clock";
import { reader, rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import { makeDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import { commentsOf } from "./comments/queries";
import type { Comment } from "./comments/types";
import { type AssessmentHistory, historyOf } from "./history";
import { lastYearOf } from "./last-year/queries";
import type { LastClaim } from "./last-year/types";
import { progressOfYear, type UnitProgress, type YearRow } from "./progress";
import { progressStatement } from "./progress-statement";
import { historySeenBy, progressSeenBy, seenBy, wholeNow } from "./seen";
import type { AssessmentState, AssessmentWhole, StandingYear } from "./types";
import { assessmentWhole, standingYear } from "./whole";

export type AssessmentSummary = {
  id: string;
  unit: UnitRef;
  state: AssessmentState;
  round: number;
  version: number;
};

/** The units' years of a cycle that the actor reads, by unit code. */
export async function assessmentsOfYear(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<AssessmentSummary[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const cycle = await cycleWhere(scope, { year });
  if (!cycle.ok) return cycle;
  const found = await reader(scope).assessment.findMany({
    where: { cycleId: cycle.value.id },
    orderBy: { unit: { code: "asc" } },
    select: {
      id: true,
      state: true,
      round: true,
      version: true,
      unit: { select: { id: true, code: true, name: true } },
    },
  });
  return done(found);
}

/** A unit's year, whole, from whichever of the actor's organisations holds it. */
export async function findAssessment(
  actor: Actor,
  id: string,
): Promise<Result<{ scope: Scope; whole: AssessmentWhole }>> {
  return findYear(actor, id, assessmentWhole);
}

/** As `findAssessment`, for what needs nothing of what the records say. */
export async function findStanding(
  actor: Actor,
  id: string,
): Promise<Result<{ scope: Scope; whole: StandingYear }>> {
  return findYear(actor, id, standingYear);
}

/** What the records say of an item, as whoever reads it finds it. */
export async function measuredNow(actor: Actor, id: string, code: string): Promise<Measured | null> {
  const found = await findAssessment(actor, id);
  const item = found.ok ? found.value.whole.items.find((one) => one.code === code) : null;
  return item?.measured ?? null;
}

async function findYear<Year extends StandingYear>(
  actor: Actor,
  id: string,
  read: (scope: Scope, id: string) => Promise<Year | null>,
): Promise<Result<{ scope: Scope; whole: Year }>> {
  if (!isId(id)) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const whole = scope && (await read(scope, id));
    if (scope && whole && can.readAssessment(actor, { orgId, unitId: whole.unit.id }).allowed)
      return done({ scope, whole: seenBy(actor, whole) });
  }
  return notFound();
}

/** The id of a unit's year; null where the unit has no part in it. */
export async function assessmentOf(scope: Scope, unitId: string, year: number): Promise<string | null> {
  const row = await reader(scope).assessment.findFirst({
    where: { unitId, cycle: { year } },
    select: { id: true },
  });
  return row?.id ?? null;
}

export type UnitYear = { whole: AssessmentWhole; history: AssessmentHistory };

/** A unit's year with its history, for the page of the unit; null where the unit has no part in that year. */
export async function unitYear(
  actor: Actor,
  { orgId, unitId }: { orgId: string; unitId: string },
  year: number,
): Promise<Result<UnitYear | null>> {
  const no = refusal(can.readAssessment(actor, { orgId, unitId }));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const id = await assessmentOf(scope, unitId, year);
  if (!id) return done(null);
  const [whole, history] = await Promise.all([wholeNow(actor, scope, id), historyOf(scope, id)]);
  return done(whole && { whole, history: historySeenBy(actor, whole, history) });
}

export type UnitYearTalk = UnitYear & { last: LastClaim[]; comments: Comment[] | null };

/** As `unitYear`, with what the unit said a year before and what is said about it now. */
export async function unitYearTalk(
  actor: Actor,
  unit: { orgId: string; unitId: string },
  year: number,
): Promise<Result<UnitYearTalk | null>> {
  const found = await unitYear(actor, unit, year);
  const scope = readScope(actor, unit.orgId);
  if (!found.ok || !found.value || !scope) return found.ok ? done(null) : found;
  const { whole } = found.value;
  const [last, comments] = await Promise.all([lastYearOf(scope, whole), commentsOf(actor, whole)]);
  return done({ ...found.value, last, comments });
}

/** Where the years of units stand, and the records from which that was measured, by unit id. */
export type UnitsInYear = { progress: UnitProgress[]; facts: Map<string, UnitFacts> };

/**
 * By unit code: the same few statements for one unit as for a thousand. Units that have no part in the year are left
 * out of its progress; where no year was opened, the records of the calendar year are there all the same.
 */
export async function unitsInYear(
  actor: Actor,
  scope: Scope,
  unitIds: readonly string[],
  year: number,
): Promise<UnitsInYear> {
  const cycle = await cycleWhere(scope, { year });
  if (cycle.ok) return inCycle(actor, scope, unitIds, cycle.value);
  const span = { year, cutOff: makeDate(year, 12, 31), today: await today() };
  return { progress: [], facts: await factsOfUnits(scope, unitIds, span) };
}

async function inCycle(
  actor: Actor,
  scope: Scope,
  unitIds: readonly string[],
  { year, cutOff }: Pick<CycleRow, "year" | "cutOff">,
): Promise<UnitsInYear> {
  const [[found], facts] = await Promise.all([
    rows<YearRow>(scope, progressStatement, () => [scope.orgId, year, [...unitIds], unitIdsOf(scope)]),
    factsOfUnits(scope, unitIds, { year, cutOff, today: await today() }),
  ]);
  const progress = found ? progressOfYear(found, facts) : [];
  return { progress: progress.map((each) => progressSeenBy(actor, scope.orgId, each)), facts };
}

/** Where the year of every unit stands that the actor reads. */
export async function unitsOfYear(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<UnitProgress[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const cycle = await cycleWhere(scope, { year });
  if (!cycle.ok) return cycle;
  const found = await reader(scope).assessment.findMany({
    where: { cycleId: cycle.value.id },
    select: { unitId: true },
  });
  const ids = found.map((one) => one.unitId);
  return done((await inCycle(actor, scope, ids, cycle.value)).progress);
}
