import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { caseDetail } from "@/lib/cases/queries";
import { CASE_REACHED } from "@/lib/evidence/case-reach";
import { reachValues } from "@/lib/evidence/queries";
import { MEASURE_IN_FORCE } from "@/lib/members/measure-in-force";
import { reader, rows } from "@/lib/platform/database/database";
import { makeDate, type PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { BindingMeasure, DisciplineCount, DisciplineDetail, DisciplineForm } from "./types";

const select = {
  post: true,
  about: true,
  proposedForm: true,
  decidedForm: true,
  decidedBy: true,
  answer: true,
  answeredForm: true,
} as const;

/** A disciplinary case with its words, for whoever may read such matters there; to others it is not there. */
export async function disciplineDetail(actor: Actor, id: string): Promise<Result<DisciplineDetail>> {
  const found = await caseDetail(actor, id, "discipline");
  if (!found.ok) return found;
  const scope = readScope(actor, found.value.orgId);
  const own = scope && (await reader(scope).disciplineCase.findFirst({ where: { caseId: id }, select }));
  return own ? done({ ...found.value, discipline: own }) : notFound();
}

const FORM = "coalesce(d.answered_form, d.decided_form)";

/** SQL: since when the measure of a case `c` binds. */
const ANNOUNCED_ON = `coalesce((SELECT max(s.day) FROM member_case_steps s
        WHERE s.org_id = c.org_id AND s.case_id = c.id AND s.act IN ('announce', 'record') AND NOT EXISTS (
          SELECT FROM member_case_steps b
          WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)), c.opened_on)`;

/** SQL: the measure of a case `c` was in force at some time between two days. */
const inForceWithin = (
  from: string,
  to: string,
) => `c.procedure = 'discipline' AND d.answer IS DISTINCT FROM 'lifted'
      AND ${MEASURE_IN_FORCE} AND (c.closed_on IS NULL OR c.closed_on >= ${from}) AND ${ANNOUNCED_ON} <= ${to}`;

const inForceStatement = {
  name: "discipline_in_force",
  text: `SELECT c.person_name AS "personName", ${FORM} AS form
    FROM member_cases c JOIN discipline_cases d ON d.org_id = c.org_id AND d.case_id = c.id
    WHERE ${CASE_REACHED} AND c.unit_id = $5 AND c.branch_id IS NOT DISTINCT FROM $6::uuid
      AND ${inForceWithin("$7::date", "$8::date")}
    ORDER BY c.opened_on, c.id`,
};

export type Measure = { personName: string; form: DisciplineForm };

/** The measures in force in a branch at some time between two days; null to whoever may not read such matters there. */
export async function measuresInForce(
  actor: Actor,
  place: { orgId: string; unitId: string; branchId: string | null },
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<Measure[] | null> {
  const scope = readScope(actor, place.orgId);
  if (!scope || !can.readRestrictedCase(actor, place).allowed) return null;
  const values = [...reachValues(scope), place.unitId, place.branchId, from, to];
  return rows<Measure>(scope, inForceStatement, () => values);
}

/** SQL: `whom` are members or what stands for one, by its id; $3 and $4 the first and last day. */
const measuresOf = (whom: string) => `SELECT w.id AS whom, ${FORM} AS form, ${ANNOUNCED_ON} AS "announcedOn"
    FROM (${whom}) w JOIN member_cases c ON c.org_id = $1 AND c.member_id = w.member_id
    JOIN discipline_cases d ON d.org_id = c.org_id AND d.case_id = c.id
    WHERE ${inForceWithin("$3::date", "$4::date")}
    ORDER BY "announcedOn", c.id`;

const ofMembersStatement = {
  name: "discipline_measures_of_members",
  text: measuresOf("SELECT id, id AS member_id FROM unnest($2::uuid[]) id"),
};

const ofSeatsStatement = {
  name: "discipline_measures_of_seats",
  text: measuresOf("SELECT id, member_id FROM committee_seats WHERE org_id = $1 AND id = ANY ($2::uuid[])"),
};

type Listed = { id: string; place: Place };
type MeasureOf = BindingMeasure & { whom: string };

/**
 * The measures in force of members, or of who holds seats of committees, at some time between two days, by their id: of
 * those alone of whose place the actor may read such matters.
 */
export async function measuresBeside(
  actor: Actor,
  listed: { orgId: string; of: "members" | "seats"; ids: readonly Listed[] },
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<(id: string) => BindingMeasure[]> {
  const scope = readScope(actor, listed.orgId);
  const seen = listed.ids.filter(({ place }) => can.readRestrictedCase(actor, place).allowed);
  if (!scope || seen.length === 0) return () => [];
  const statement = listed.of === "members" ? ofMembersStatement : ofSeatsStatement;
  const values = [listed.orgId, seen.map(({ id }) => id), from, to];
  const found = await rows<MeasureOf>(scope, statement, () => values);
  return (id) => found.filter(({ whom }) => whom === id);
}

const countStatement = {
  name: "discipline_counts",
  text: `SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit,
      count(*) FILTER (WHERE c.closed_on IS NULL)::int AS open,
      count(*) FILTER (WHERE c.closed_on IS NOT NULL)::int AS closed
    FROM member_cases c JOIN units u ON u.org_id = c.org_id AND u.id = c.unit_id
    WHERE c.org_id = $1 AND ($2::uuid IS NULL OR c.unit_id = $2) AND c.procedure = 'discipline'
      AND c.opened_on <= $4::date AND (c.closed_on IS NULL OR c.closed_on >= $3::date)
    GROUP BY u.id ORDER BY u.code`,
};

/** How many cases the units had in a year, for the upper level, which sees no more of them. */
export async function disciplineCounts(
  actor: Actor,
  { orgId, unitId, year }: { orgId: string; unitId: string | null; year: number },
): Promise<Result<DisciplineCount[]>> {
  const no = refusal(can.countDiscipline(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const within = [orgId, unitId, makeDate(year, 1, 1), makeDate(year, 12, 31)];
  return done(await rows<DisciplineCount>(scope, countStatement, () => within));
}
