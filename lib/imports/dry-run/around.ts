import type { Actor, UnitKind } from "@/lib/access/types";
import { type FormerName, withNamesAlone } from "@/lib/imports/comparing/branches";
import { rosterToCompare } from "@/lib/imports/comparing/roster-member";
import { type ImportPlace, seesBranchOnly } from "@/lib/imports/place";
import { lastListStatement } from "@/lib/imports/proposed/statements";
import { reviewsToCompare } from "@/lib/imports/reviews/statements";
import type { Surroundings } from "@/lib/imports/types";
import { keptOnTheWay, onTheWayStatement } from "@/lib/members/on-the-way";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import type { JoiningRule } from "@/lib/members/youngest";
import { today } from "@/lib/platform/clock";
import { rows, type Statement } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { mayStandUnder } from "@/lib/units/rules";
import type { PeriodKind } from "@/lib/units/types";

/** Runs a statement on the pool or inside a transaction. */
export type Run = <Row>(statement: Statement, values: unknown[]) => Promise<Row[]>;

export function onPool({ scope }: ImportPlace): Run {
  return (statement, values) => rows(scope, statement, () => values);
}

const unitAndBranches = {
  name: "import_unit",
  text: `SELECT u.id, u.name, u.code, u.kind, u.parent_id AS "parentId", u.period_kind AS "periodKind",
      u.closed_on IS NOT NULL AS closed,
      (SELECT COALESCE(json_agg(f), '[]') FROM (
        SELECT n.name, max(n.known_at) AS "knownAt" FROM (
          SELECT name, GREATEST(told_at, lead(told_at) OVER (ORDER BY sequence)) AS known_at FROM unit_names
          WHERE org_id = u.org_id AND unit_id = u.id) n
        WHERE n.name <> u.name GROUP BY n.name) f) AS "formerNames"
    FROM (SELECT $1::uuid AS org_id, $2::uuid AS id) p
    JOIN units u ON u.org_id = p.org_id AND (u.id = p.id OR u.parent_id = p.id)
    ORDER BY u.code`,
};

const otherUnits = {
  name: "import_other_units",
  text: `SELECT name, kind = 'base_union' AND closed_on IS NULL AS "isOpenUnion" FROM units
    WHERE org_id = $1 AND id <> $2 AND kind IN ('base_union', 'base_branch')
    ORDER BY length(name) DESC LIMIT 2000`,
};

/** By all names that the organisation has borne: sheets go on with old ones. */
const unitsAbove = {
  name: "import_units_above",
  text: `SELECT name FROM units WHERE org_id = $1 AND kind = 'upper_org'
    UNION SELECT n.name FROM organisation_profiles p, LATERAL (VALUES (p.name), (p.parent_name)) n (name)
    WHERE p.org_id = $1 AND n.name <> ''`,
};

type OtherUnitRow = { name: string; isOpenUnion: boolean };

const joiningStatement = {
  name: "import_joining",
  text: `SELECT charter_xii_from AS "charterXiiFrom", charter_xiii_from AS "charterXiiiFrom",
      admission_age_xi AS "admissionAgeXi", admission_age_xii AS "admissionAgeXii"
    FROM member_term_settings WHERE org_id = $1`,
};

type UnitRow = {
  id: string;
  name: string;
  code: string;
  kind: UnitKind;
  periodKind: PeriodKind;
  closed: boolean;
  /** What it alone was called before. */
  formerNames: FormerName[];
};

export type ImportUnit = {
  unit: UnitRow;
  /** Open branches. */
  branches: UnitRow[];
};

export async function unitOfImport(run: Run, { orgId, unitId }: ImportPlace): Promise<ImportUnit> {
  const found = withNamesAlone(await run<UnitRow>(unitAndBranches, [orgId, unitId]));
  const unit = found.find(({ id }) => id === unitId);
  if (!unit) throw new Error("an import without its unit");
  return { unit, branches: found.filter((each) => each !== unit && !each.closed) };
}

const NO_REVIEWS = JSON.stringify({ ratings: [], sheets: [], training: [], groups: null });

/** All that a sheet is compared with, as it stands now. */
export async function surroundings(
  run: Run,
  actor: Actor,
  place: ImportPlace,
  { isComplete, seesSensitive, year }: { isComplete: boolean; seesSensitive: boolean; year: number },
): Promise<Surroundings> {
  const { unit, branches } = await unitOfImport(run, place);
  const { orgId, unitId, branchId } = place;
  const only = seesBranchOnly(actor, place) ? branchId : null;
  const [row] = await run<{ roster: string }>(rosterToCompare, [orgId, unitId, only, seesSensitive]);
  const onTheWay = await run<{ id: string; isAway: boolean }>(onTheWayStatement, [orgId, unitId]);
  const others = await run<OtherUnitRow>(otherUnits, [orgId, unitId]);
  const above = await run<{ name: string }>(unitsAbove, [orgId]);
  const [reviewed] = await run<{ reviews: string }>(reviewsToCompare, [orgId, unitId, year]);
  const [last] = await run<{ day: PlainDate | null }>(lastListStatement, [orgId, unitId, branchId]);
  const [joining = DEFAULT_TERMS] = await run<JoiningRule>(joiningStatement, [orgId]);
  return {
    today: await today(),
    joining,
    unit: { id: unit.id, name: unit.name, code: unit.code, kind: unit.kind, periodKind: unit.periodKind },
    otherUnits: others.map(({ name }) => name),
    otherUnions: others.flatMap(({ name, isOpenUnion }) => (isOpenUnion ? [name] : [])),
    unitsAbove: above.map(({ name }) => name),
    branches: branches
      .filter(({ id }) => branchId === null || id === branchId)
      .map(({ id, name, formerNames }) => ({ id, name, formerNames })),
    otherBranches: branches.flatMap(({ id, name }) => (branchId === null || id === branchId ? [] : [name])),
    seenBranch: only,
    branchId,
    mayCreateBranches: branchId === null && mayStandUnder("branch", unit.kind),
    isComplete,
    seesSensitive,
    year,
    ratesItself: !mayStandUnder("branch", unit.kind),
    lastList: last?.day ?? null,
    roster: row?.roster ?? "[]",
    onTheWay: Object.fromEntries(onTheWay.map((one) => [one.id, keptOnTheWay(one)])),
    taken: [],
    reviews: reviewed?.reviews ?? NO_REVIEWS,
  };
}
