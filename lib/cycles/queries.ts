import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { reader, rows } from "@/lib/platform/database/database";
import { toDay, toDayOrNull } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { childKinds } from "@/lib/units/rules";
import { whyYearStays } from "./kept-by";
import { KEEPS_RECORDS, NOT_TAKEN_IN } from "./messages";
import { eligible } from "./participants";
import { lastYearToOpen, whoTakesPartIsSettled, whyNotInYear, whyNotOfSet } from "./rules";
import { settlingDecision } from "./settled";
import type { CycleRow, CycleState, YearOpening, YearSetting, YearUnit } from "./types";

const select = {
  id: true,
  orgId: true,
  year: true,
  setId: true,
  cutOff: true,
  registrationDue: true,
  inspectionOn: true,
  selfAssessmentDue: true,
  appraisalDue: true,
  decisionDue: true,
  votePercent: true,
  voteBase: true,
  adoptionPercent: true,
  lateSubmissionAllowed: true,
  state: true,
  version: true,
  set: { select: { code: true, title: true } },
} as const;

/** The years of an organisation, newest first: for whoever belongs to it. */
export async function cyclesOf(actor: Actor, orgId: string): Promise<Result<CycleRow[]>> {
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const rows = await reader(scope).cycle.findMany({ orderBy: { year: "desc" }, take: 100, select });
  return done(rows.map(asRow));
}

/** How `/api/v1` shows a year. */
export type CycleShape = {
  year: number;
  org: string;
  criteria: string;
  cutOff: PlainDate;
  state: CycleState;
};

/** The years of every organisation in which the actor holds a role, or of the one named by its code. */
export async function cyclesOfActor(actor: Actor, orgCode?: string): Promise<Result<CycleShape[]>> {
  const codes = new Map(
    actor.roles.flatMap((held) => (held.orgId ? [[held.orgId, held.orgCode] as const] : [])),
  );
  const orgs = [...codes].filter(([, code]) => orgCode === undefined || code === orgCode);
  if (orgCode !== undefined && orgs.length === 0) return notFound();
  const shapes: CycleShape[] = [];
  for (const [orgId, org] of orgs) {
    const found = await cyclesOf(actor, orgId);
    if (!found.ok) return found;
    for (const { year, setCode, cutOff, state } of found.value)
      shapes.push({ year, org, criteria: setCode, cutOff, state });
  }
  return done(shapes);
}

/** One year of an organisation. */
export async function cycleOfYear(actor: Actor, orgId: string, year: number): Promise<Result<CycleRow>> {
  const scope = structureScope(actor, orgId);
  return scope ? cycleWhere(scope, { year }) : notFound();
}

const cycleStatement = {
  name: "cycle_with_set",
  text: `SELECT c.id, c.org_id AS "orgId", c.year, c.set_id AS "setId", s.code AS "setCode", s.title AS "setTitle",
      c.cut_off AS "cutOff", c.registration_due AS "registrationDue", c.inspection_on AS "inspectionOn", c.self_assessment_due AS "selfAssessmentDue",
      c.appraisal_due AS "appraisalDue", c.decision_due AS "decisionDue", c.vote_percent AS "votePercent",
      c.vote_base AS "voteBase",
      c.adoption_percent AS "adoptionPercent",
      c.late_submission_allowed AS "lateSubmissionAllowed", c.state,
      c.version
    FROM cycles c JOIN criteria_sets s ON s.org_id = c.org_id AND s.id = c.set_id
    WHERE c.org_id = $1 AND (c.id = $2::uuid OR c.year = $3::int)`,
};

/** A year with its set by id or by number, in one statement. */
export async function cycleWhere(
  scope: Scope,
  where: { id: string } | { year: number },
): Promise<Result<CycleRow>> {
  // What stands for the year in an address may be any number.
  const named = "id" in where ? [where.id, null] : [null, isYear(where.year) ? where.year : null];
  const [row] = await rows<CycleRow>(scope, cycleStatement, () => [scope.orgId, ...named]);
  return row ? done(row) : notFound("Chưa mở năm đánh giá này.");
}

const isYear = (year: number) => Number.isInteger(year) && year > 0 && year < 10_000;

type Selected = Omit<CycleRow, "setCode" | "setTitle" | keyof Days> &
  Days & { set: { code: string; title: string } };
type Days = {
  cutOff: Date;
  registrationDue: Date;
  inspectionOn: Date | null;
  selfAssessmentDue: Date;
  appraisalDue: Date;
  decisionDue: Date;
};

function asRow({ set, ...row }: Selected): CycleRow {
  return {
    ...row,
    setCode: set.code,
    setTitle: set.title,
    cutOff: toDay(row.cutOff),
    registrationDue: toDay(row.registrationDue),
    inspectionOn: row.inspectionOn && toDay(row.inspectionOn),
    selfAssessmentDue: toDay(row.selfAssessmentDue),
    appraisalDue: toDay(row.appraisalDue),
    decisionDue: toDay(row.decisionDue),
  };
}

/** Why a unit has no sheet in a year, and what is done about it, for those who look for the sheet. */
export async function whyAbsent(
  actor: Actor,
  { orgId, unitId }: { orgId: string; unitId: string },
  year: number,
): Promise<Result<string>> {
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const db = reader(scope);
  const [unit, cycle] = await Promise.all([
    db.unit.findFirst({ where: { id: unitId }, select: { kind: true, openedOn: true, closedOn: true } }),
    db.cycle.findFirst({
      where: { year },
      select: { id: true, cutOff: true, set: { select: { unitKinds: true } } },
    }),
  ]);
  if (!unit || !cycle) return notFound();
  const unlike = whyNotOfSet(cycle.set.unitKinds, unit.kind);
  if (unlike) return done(`${unlike} ${KEEPS_RECORDS}`);
  const stands = { openedOn: toDay(unit.openedOn), closedOn: toDayOrNull(unit.closedOn) };
  const why = whyNotInYear(stands, toDay(cycle.cutOff));
  if (why) return done(`Đơn vị ${why}. ${KEEPS_RECORDS}`);
  const decision = await settlingDecision(db, cycle.id);
  return done(decision ? whoTakesPartIsSettled(decision, year, "readmit") : NOT_TAKEN_IN);
}

/** What those who run the organisation's years choose from when they open one. */
export async function yearOpening(actor: Actor, orgId: string): Promise<Result<YearOpening>> {
  const no = refusal(can.runCycle(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const db = reader(scope);
  const [cycles, sets, units] = await Promise.all([
    db.cycle.findMany({ orderBy: { year: "desc" }, take: 100, select }),
    db.criteriaSet.findMany({
      where: { publishedAt: { not: null } },
      orderBy: [{ fromYear: "desc" }, { setVersion: "desc" }],
      take: 100,
      select: { id: true, title: true, fromYear: true, toYear: true, unitKinds: true },
    }),
    db.unit.findMany({
      where: { kind: { in: [...childKinds("upper_org")] } },
      orderBy: { code: "asc" },
      select: { id: true, code: true, name: true, kind: true, openedOn: true, closedOn: true },
    }),
  ]);
  const last = lastYearToOpen(await today());
  const newest = cycles.find(({ year }) => year <= last);
  const source = newest ? { ...asRow(newest), left: await leftOut(scope, newest.id) } : null;
  const choices = units.map((unit) => ({
    ...unit,
    openedOn: toDay(unit.openedOn),
    closedOn: toDayOrNull(unit.closedOn),
  }));
  return done({ years: cycles.map(({ year }) => year), last: source, sets, units: choices });
}

/** Why units took no part in a year, by unit. */
async function leftOut(scope: Scope, cycleId: string): Promise<Record<string, string>> {
  const units = await unitsIn(scope, cycleId);
  return Object.fromEntries(
    units.flatMap(({ unit, state, reason }) =>
      state === "NOT_PARTICIPATING" ? [[unit.id, reason ?? ""] as const] : [],
    ),
  );
}

/** A year as those who run it see it: its units with their states, and the units that are not in it. */
export async function yearSetting(actor: Actor, orgId: string, year: number): Promise<Result<YearSetting>> {
  const no = refusal(can.runCycle(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const cycle = await cycleWhere(scope, { year });
  if (!cycle.ok) return cycle;
  const { id, setId, cutOff } = cycle.value;
  const [found, mayTakePart, decision, stays] = await Promise.all([
    unitsIn(scope, id),
    eligible(scope, setId, cutOff),
    settlingDecision(reader(scope), id),
    whyYearStays(scope, { id, year }),
  ]);
  const inside = new Set(found.map(({ unit }) => unit.id));
  const open = mayTakePart.ok ? mayTakePart.value : { units: [], unmeant: [] };
  const others = open.units.filter((unit) => !inside.has(unit.id));
  const units = found.map((one) => {
    const maySettle = can.settleParticipation(actor, { orgId, unitId: one.unit.id }).allowed;
    return { ...one, maySettle };
  });
  const settled = decision && whoTakesPartIsSettled(decision, year, "exclude");
  return done({ cycle: cycle.value, units, others, unmeant: open.unmeant, settled, stays });
}

async function unitsIn(scope: Scope, cycleId: string): Promise<YearUnit[]> {
  const found = await reader(scope).assessment.findMany({
    where: { cycleId },
    orderBy: { unit: { code: "asc" } },
    select: {
      id: true,
      version: true,
      state: true,
      unit: { select: { id: true, code: true, name: true } },
      transitions: {
        where: { toState: "NOT_PARTICIPATING" },
        orderBy: { id: "desc" },
        take: 1,
        select: { reason: true },
      },
    },
  });
  return found.map(({ id, transitions, ...one }) => ({
    ...one,
    assessmentId: id,
    reason: transitions[0]?.reason ?? null,
  }));
}
