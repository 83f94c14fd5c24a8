import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { periodOf } from "@/lib/criteria/periods";
import type { TargetFact } from "@/lib/criteria/plan-facts";
import { evidenceByIds } from "@/lib/evidence/queries";
import { sumTargets, targetOf } from "@/lib/figures/target-sums";
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

const MOST_UNITS = 1000;

type UnitTargetRow = Omit<UnitTarget, "pace" | "done"> & {
  isSchool: boolean;
  results: TargetFact["results"];
};

/** A unit's part as it is counted everywhere. */
function counted({ results, ...row }: UnitTargetRow): Omit<UnitTargetRow, "results"> & { done: number } {
  const { allocationId, value, target } = row;
  const { id: targetId, name, measure } = target;
  return { ...row, done: targetOf({ allocationId, targetId, name, measure, value, results }).done };
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
  return done(
    found.map(counted).map(({ isSchool, ...row }) => ({ ...row, pace: paceFor(row, isSchool, year, day) })),
  );
}

function paceFor(part: { done: number; value: number }, isSchool: boolean, year: number, day: PlainDate) {
  return paceOf(part, periodFor(isSchool, year), day);
}

function periodFor(isSchool: boolean, year: number) {
  return periodOf("unit", isSchool ? "school_year" : "calendar_year", year);
}

type DetailRow = UnitTargetRow &
  Pick<UnitTargetDetail, "orgId" | "unit" | "year"> & {
    progress: (Omit<Progress, "evidence"> & { evidenceIds: string[] })[];
  };

/** One unit's part of a target with everything that it has reported. */
export async function unitTarget(actor: Actor, id: string): Promise<Result<UnitTargetDetail>> {
  const row = await inReach<DetailRow>(actor, unitTargetStatement, id);
  if (!row) return notFound();
  const { orgId, year, unit, progress } = row;
  const { isSchool, ...counts } = counted(row);
  const part = { ...counts, orgId, year, unit };
  const cards = await evidenceByIds(
    actor,
    orgId,
    progress.flatMap(({ evidenceIds }) => evidenceIds),
  );
  return done({
    ...part,
    pace: paceFor(part, isSchool, year, await today()),
    period: periodFor(isSchool, year),
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

type SetRow = Omit<TargetSum, "allocated" | "done" | "units"> & { orgId: string; year: number };
type GivenRow = AllotUnit & { given: Record<string, TargetFact> };

/** What all units together were given of a target and have done. */
function withSums<Row extends SetRow>(target: Row, units: readonly GivenRow[]) {
  const [sum] = sumTargets(units.flatMap(({ given }) => given[target.id] ?? []).map(targetOf));
  return { ...target, allocated: sum?.value ?? 0, done: sum?.done ?? 0, units: sum?.units ?? 0 };
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
    targets: targets.map((target) => withSums(target, units)),
    rows: units.map(({ given, isSchool, id, code, name }) => ({
      unit: { id, code, name },
      cells: targets.map((target) => cellOf(given[target.id], isSchool, year, day)),
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
    target: withSums(target, units),
    units: units.map(({ given, ...unit }) => ({
      ...unit,
      given: cellOf(given[id], unit.isSchool, year, day),
    })),
  };
}

/** The units of a year with what each was given, by target id. */
function unitsWithTargets(scope: Scope, year: number): Promise<GivenRow[]> {
  return rows<GivenRow>(scope, unitsWithTargetsStatement, () => [scope.orgId, year, MOST_UNITS]);
}

function cellOf(given: TargetFact | undefined, isSchool: boolean, year: number, day: PlainDate): Cell | null {
  if (!given) return null;
  const { allocationId, value } = given;
  const part = { value, done: targetOf(given).done };
  return { allocationId, ...part, pace: paceFor(part, isSchool, year, day) };
}
