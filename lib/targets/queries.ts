import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { lastCounted } from "@/lib/criteria/counted-span";
import { periodOf } from "@/lib/criteria/periods";
import type { TargetFact } from "@/lib/criteria/plan-facts";
import { evidenceByIds } from "@/lib/evidence/queries";
import { exactSum } from "@/lib/figures/exact-sum";
import { sumTargets, type TargetSpan, targetOf } from "@/lib/figures/target-sums";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { paceOf } from "./rules";
import {
  allocationOfProgressStatement,
  targetByIdStatement,
  targetsOfUnitStatement,
  targetsOfYearStatement,
  unitsWithTargetsStatement,
  unitTargetStatement,
} from "./statements";
import type {
  AllotUnit,
  Cell,
  Progress,
  TargetDetail,
  TargetSum,
  TargetTable,
  UnitTarget,
  UnitTargetDetail,
} from "./types";

type StoredSpan = Omit<TargetSpan, "today">;
type UnitTargetRow = Omit<UnitTarget, "pace" | "done" | "uncounted"> &
  StoredSpan &
  Pick<TargetFact, "results">;

/** A unit's part as it is counted everywhere, with its light. */
function counted(part: TargetFact, span: TargetSpan): Omit<Cell, "allocationId"> {
  const { value, results } = part;
  const { done } = targetOf(part, span);
  const uncounted = exactSum([...results.map(({ amount }) => amount), -done]);
  return { value, done, uncounted, pace: paceOf({ done, value }, periodFor(span), span.today) };
}

function periodFor({ calendar, year }: StoredSpan) {
  return periodOf("unit", calendar, year);
}

function unitTargetOf(
  { allocationId, target, value, lastOn, results, ...span }: UnitTargetRow,
  day: PlainDate,
): UnitTarget {
  const { id: targetId, name, measure } = target;
  const part = { allocationId, targetId, name, measure, value, results };
  return { allocationId, target, lastOn, ...counted(part, { ...span, today: day }) };
}

/** What the upper organisation gave a unit in a year, and how far it has come. */
export async function targetsOfUnit(
  actor: Actor,
  { orgId, unitId, year }: { orgId: string; unitId: string; year: number },
): Promise<Result<UnitTarget[]>> {
  const no = refusal(can.readPlan(actor, { orgId, unitId }));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const values = () => [orgId, unitIdsOf(scope), unitId, year];
  const found = await rows<UnitTargetRow>(scope, targetsOfUnitStatement, values);
  const day = await today();
  return done(found.map((row) => unitTargetOf(row, day)));
}

type DetailRow = UnitTargetRow &
  Pick<UnitTargetDetail, "orgId" | "unit"> & {
    progress: (Omit<Progress, "evidence"> & { evidenceIds: string[] })[];
  };

/** One unit's part of a target with everything that it has reported. */
export async function unitTarget(actor: Actor, id: string): Promise<Result<UnitTargetDetail>> {
  const row = await inReach<DetailRow>(actor, unitTargetStatement, id);
  if (!row) return notFound();
  const { orgId, year, unit, progress } = row;
  const period = periodFor(row);
  const cards = await evidenceByIds(
    actor,
    orgId,
    progress.flatMap(({ evidenceIds }) => evidenceIds),
  );
  return done({
    ...unitTargetOf(row, await today()),
    orgId,
    year,
    unit,
    period,
    countsUntil: lastCounted(period, row),
    mayEdit: can.editPlan(actor, { orgId, unitId: unit.id }).allowed,
    progress: progress.map(({ evidenceIds, ...each }) => ({
      ...each,
      evidence: cards.filter((card) => evidenceIds.includes(card.id)),
    })),
  });
}

/** The part of a target in which a progress row lies. */
export async function unitTargetOfProgress(actor: Actor, id: string): Promise<Result<UnitTargetDetail>> {
  const row = await inReach<{ allocationId: string }>(actor, allocationOfProgressStatement, id);
  return row ? unitTarget(actor, row.allocationId) : notFound();
}

async function inReach<Row>(
  actor: Actor,
  statement: { name: string; text: string },
  id: string,
): Promise<Row | null> {
  if (!isId(id)) return null;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const [row] = scope ? await rows<Row>(scope, statement, () => [orgId, unitIdsOf(scope), id]) : [];
    if (row) return row;
  }
  return null;
}

type SetRow = Omit<TargetSum, "allocated" | "done" | "uncounted" | "units"> & { orgId: string; year: number };
type GivenRow = AllotUnit & StoredSpan & { given: Record<string, TargetFact> };

/** What all units together were given of a target and have done. */
function withSums<Row extends SetRow>(target: Row, units: readonly GivenRow[], day: PlainDate) {
  const parts = units.flatMap(({ given, ...span }) => {
    const part = given[target.id];
    return part ? [{ part, span: { ...span, today: day } }] : [];
  });
  const [sum] = sumTargets(parts.map(({ part, span }) => targetOf(part, span)));
  const uncounted = exactSum(parts.map(({ part, span }) => counted(part, span).uncounted));
  return { ...target, allocated: sum?.value ?? 0, done: sum?.done ?? 0, uncounted, units: sum?.units ?? 0 };
}

/** Units × targets of a year, in two statements. */
export async function targetTable(actor: Actor, orgId: string, year: number): Promise<Result<TargetTable>> {
  const scope = readScope(actor, orgId);
  const no = refusal(can.readAllUnits(actor, orgId));
  if (no || !scope) return no ?? notFound();
  const [targets, units, day] = await Promise.all([
    rows<SetRow>(scope, targetsOfYearStatement, () => [orgId, year]),
    unitsWithTargets(scope, year),
    today(),
  ]);
  return done({
    targets: targets.map((target) => withSums(target, units, day)),
    rows: units.map(({ given, id, code, name, ...span }) => ({
      unit: { id, code, name },
      cells: targets.map((target) => cellOf(given[target.id], { ...span, today: day })),
    })),
  });
}

/** A target with each unit's part of it. */
export async function targetDetail(actor: Actor, id: string): Promise<Result<TargetDetail>> {
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    if (!scope || !isId(id) || !can.readAllUnits(actor, orgId).allowed) continue;
    const [target] = await rows<SetRow>(scope, targetByIdStatement, () => [orgId, id]);
    if (target) return done(await withUnits(scope, target));
  }
  return notFound();
}

async function withUnits(scope: Scope, target: SetRow): Promise<TargetDetail> {
  const { orgId, year, id } = target;
  const [units, day] = await Promise.all([unitsWithTargets(scope, year), today()]);
  return {
    orgId,
    year,
    target: withSums(target, units, day),
    units: units.map(({ given, id: unitId, code, name, members, ...span }) => ({
      id: unitId,
      code,
      name,
      members,
      given: cellOf(given[id], { ...span, today: day }),
    })),
  };
}

/** The units of a year with what each was given, by target id. */
function unitsWithTargets(scope: Scope, year: number): Promise<GivenRow[]> {
  return rows<GivenRow>(scope, unitsWithTargetsStatement, () => [scope.orgId, year]);
}

function cellOf(given: TargetFact | undefined, span: TargetSpan): Cell | null {
  return given ? { allocationId: given.allocationId, ...counted(given, span) } : null;
}
