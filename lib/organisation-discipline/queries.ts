import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { withMoments } from "@/lib/cases/queries";
import type { CaseStep, StepBy } from "@/lib/cases/types";
import type { DisciplineCount } from "@/lib/discipline/types";
import { evidenceByIds, reachValues } from "@/lib/evidence/queries";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { unitYear } from "@/lib/units/periods";
import type { RecordPlace } from "@/lib/units/record-place";
import type { PeriodKind } from "@/lib/units/types";
import { isAboveUnit } from "./rules";
import type { MeasureFilter } from "./schema";
import {
  countStatement,
  listStatement,
  measuresStatement,
  ofOthersStatement,
  readStatement,
} from "./statements";
import type {
  OrganisationDisciplineDetail,
  OrganisationDisciplineLine,
  OrganisationMeasure,
  StandingMeasure,
} from "./types";

const MOST = 500;

export type OrganisationDisciplineList = { items: OrganisationDisciplineLine[]; isCut: boolean };

type At = { orgId: string; unitId: string | null; branchId: string | null };

/** The cases that were open in a year and all that are open now, these first. `unitId` null = every unit, for who reads them everywhere. */
export async function organisationDisciplineOfYear(
  actor: Actor,
  at: At & { year: number; kind?: PeriodKind },
  { open, form, body }: MeasureFilter = {},
): Promise<Result<OrganisationDisciplineList>> {
  const scope = readScope(actor, at.orgId);
  const no = refusal(can.readOrganisationDiscipline(actor, { ...at, unitId: at.unitId ?? "" }));
  if (no || !scope) return no ?? notFound();
  const { from, to } = unitYear(at.kind ?? "calendar_year", at.year);
  const found = await rows<OrganisationDisciplineLine>(scope, listStatement, () => [
    ...reachValues(scope),
    at.unitId,
    at.branchId,
    from,
    to,
    MOST + 1,
    open ?? null,
    form ?? null,
    body ?? null,
  ]);
  return done({ items: found.slice(0, MOST), isCut: found.length > MOST });
}

/** How many the units had in a year, for the upper level, which sees no more of them. */
export async function organisationDisciplineCounts(
  actor: Actor,
  { orgId, unitId, year, kind }: { orgId: string; unitId: string | null; year: number; kind?: PeriodKind },
): Promise<Result<DisciplineCount[]>> {
  const no = refusal(can.countOrganisationDiscipline(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const { from, to } = unitYear(kind ?? "calendar_year", year);
  const within = [orgId, unitId, from, to];
  return done(await rows<DisciplineCount>(scope, countStatement, () => within));
}

type ReadRow = Omit<StandingMeasure, "steps"> & {
  evidenceIds: string[];
  steps: (Omit<CaseStep, "at"> & { at: string })[];
};

/** One case with its steps and papers, for whoever may read such matters there; to others it is not there. */
export async function organisationDisciplineDetail(
  actor: Actor,
  id: string,
): Promise<Result<OrganisationDisciplineDetail>> {
  if (!isId(id)) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const [row] = await readCases(actor, orgId, [id]);
    if (!row) continue;
    const { evidenceIds, ...found } = row;
    return done({ ...found, evidence: await evidenceByIds(actor, orgId, evidenceIds) });
  }
  return notFound();
}

/** Several of one organisation by their ids; all of them, or none. */
export async function standingMeasures(
  actor: Actor,
  orgId: string,
  ids: readonly string[],
): Promise<Result<StandingMeasure[]>> {
  const found = await readCases(actor, orgId, ids);
  return found.length < ids.length ? notFound() : done(found);
}

type Read = StandingMeasure & Pick<ReadRow, "evidenceIds">;

async function readCases(actor: Actor, orgId: string, ids: readonly string[]): Promise<Read[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const found = await rows<ReadRow>(scope, readStatement, () => [...reachValues(scope), ids, actor.userId]);
  return found
    .filter((row) => can.readOrganisationDiscipline(actor, placeOf(row)).allowed)
    .map((row) => ({ ...row, steps: withMoments(row.steps) }));
}

type Placed = Pick<OrganisationDisciplineLine, "orgId" | "unit" | "branch" | "decider">;

export function placeOf({ orgId, unit, branch }: Omit<Placed, "decider">): RecordPlace {
  return { orgId, unitId: unit.id, branchId: branch?.id ?? null };
}

/** The parts in which somebody may act in a case; where the level above its unit decides, who records for that level. */
export function partsIn(actor: Actor, found: Placed): StepBy[] {
  const place = placeOf(found);
  const inspects = can.inspectCase(actor, place).allowed;
  const parts: StepBy[] = [];
  if (can.keepCase(actor, place).allowed) parts.push("keeper");
  if (isAboveUnit(found) ? inspects : can.decideOrganisationDiscipline(actor, place).allowed)
    parts.push("approver");
  if (inspects) parts.push("inspector");
  return parts;
}

/** Of these cases those that somebody above recorded, which no one below takes back. */
export async function measuresOfOthers(
  actor: Actor,
  scope: Scope,
  ids: readonly string[],
): Promise<string[]> {
  const found = await rows<Placed & { id: string }>(scope, ofOthersStatement, () => [
    ...reachValues(scope),
    ids,
    actor.userId,
  ]);
  return found.flatMap((one) => (partsIn(actor, one).includes("approver") ? [] : [one.id]));
}

/** Of a unit and its branches the measures in force at some time between two days, as far as the reader may see them. */
export async function organisationMeasures(
  actor: Actor,
  { orgId, unitId }: { orgId: string; unitId: string },
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<OrganisationMeasure[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const found = await rows<OrganisationMeasure>(scope, measuresStatement, () => [orgId, unitId, from, to]);
  const counts = can.countOrganisationDiscipline(actor, orgId).allowed;
  return found.flatMap((measure) => {
    const place = { orgId, unitId, branchId: measure.branchId };
    if (can.readOrganisationDiscipline(actor, place).allowed) return measure;
    return counts ? { ...measure, form: null } : [];
  });
}
