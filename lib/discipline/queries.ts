import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { caseDetail } from "@/lib/cases/queries";
import { CASE_REACHED } from "@/lib/evidence/case-reach";
import { reachValues } from "@/lib/evidence/queries";
import { reader, rows } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { unitYear } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import { decisionPapers } from "./decision";
import { FORM, inForceWithin } from "./in-force";
import type { DisciplineCount, DisciplineDetail, DisciplineForm } from "./types";

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

const inForceStatement = {
  name: "discipline_in_force",
  text: `SELECT c.person_name AS "personName", ${FORM} AS form, c.opened_on AS "openedOn",
      (SELECT jsonb_agg(jsonb_build_object('act', s.act, 'day', s.day, 'docNumber', s.doc_number) ORDER BY s.number)
        FROM member_case_steps s WHERE s.org_id = c.org_id AND s.case_id = c.id AND NOT EXISTS (
          SELECT FROM member_case_steps b
          WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)) AS steps
    FROM member_cases c JOIN discipline_cases d ON d.org_id = c.org_id AND d.case_id = c.id
    WHERE ${CASE_REACHED} AND c.unit_id = $5 AND c.branch_id IS NOT DISTINCT FROM $6::uuid
      AND ${inForceWithin({ from: "$7::date", to: "$8::date" })}
    ORDER BY c.opened_on, c.id`,
};

type Found = Parameters<typeof decisionPapers>[0] & { personName: string; form: DisciplineForm };

export type Measure = Pick<Found, "personName" | "form"> & { papers: string[] };

/** The measures in force in a branch at some time between two days; null to whoever may not read such matters there. */
export async function measuresInForce(
  actor: Actor,
  place: { orgId: string; unitId: string; branchId: string | null },
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<Measure[] | null> {
  const scope = readScope(actor, place.orgId);
  if (!scope || !can.readRestrictedCase(actor, place).allowed) return null;
  const values = [...reachValues(scope), place.unitId, place.branchId, from, to];
  const found = await rows<Found>(scope, inForceStatement, () => values);
  return found.map(({ personName, form, ...told }) => ({ personName, form, papers: decisionPapers(told) }));
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
  { orgId, unitId, year, kind }: { orgId: string; unitId: string | null; year: number; kind?: PeriodKind },
): Promise<Result<DisciplineCount[]>> {
  const no = refusal(can.countDiscipline(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const { from, to } = unitYear(kind ?? "calendar_year", year);
  const within = [orgId, unitId, from, to];
  return done(await rows<DisciplineCount>(scope, countStatement, () => within));
}
