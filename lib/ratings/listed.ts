import { listedOn, listIn, listsIn, membersAroundBranch, placeOn } from "@/lib/members/placed";
import type { PlainDate } from "@/lib/platform/dates";
import { calendarYear, schoolYear } from "@/lib/units/periods";
import type { BranchYear } from "./place";

/** SQL: everybody who may stand in such a list, as `m`. */
export const AROUND = `${membersAroundBranch({ org: "$1", unit: "$2", branch: "$3::uuid", day: "$5::date" })} m`;

/**
 * SQL: `m` stands in the list of a branch ($3; null = the unit holds its members itself) of a unit ($2) by a day ($5):
 * that of the branch in which he or she was then.
 */
export const LISTED = `(CASE WHEN (SELECT p.unit_id = $2 AND p.branch_id IS NOT DISTINCT FROM $3::uuid
      AND NOT p.arrives FROM (${placeOn("$5::date")}) p) THEN ${listedOn("$5::date")} ELSE false END)`;

/** Its parameters, from $1 on; $4 is the year. */
export function listValues({ place: { orgId, unitId, branchId }, year, until }: BranchYear): unknown[] {
  return [orgId, unitId, branchId ?? null, year, until];
}

/** SQL: the end of the year as the unit `u` counts it ($4 by the calendar, $5 of a school), or today ($6). */
const UNTIL = "least($6::date, CASE WHEN u.period_kind = 'school_year' THEN $5::date ELSE $4::date END)";

/** SQL: how the unit ($2) counts its years. */
export const PERIOD_KIND = "(SELECT y.period_kind FROM units y WHERE y.org_id = $1 AND y.id = $2)";

/** SQL: how many members `m` stand in the list of each branch of a unit ($2) by then; `which`: of these alone; `also`: what else is told of them. */
export const branchLists = (
  which = "true",
  also = "",
) => `SELECT m.branch_then AS branch_id, count(*)::int AS members${also}
      FROM (SELECT ${UNTIL} AS day FROM units u WHERE u.org_id = $1 AND u.id = $2) y
      CROSS JOIN LATERAL (${listIn({ org: "$1", unit: "$2", day: "y.day" })}) m WHERE ${which} GROUP BY m.branch_then`;

/**
 * SQL: the units within reach ($2; null = all) as `reached`, and how many stand in the list of each as `listed`: one day
 * for those who count by the calendar and one for schools, each of which reads the members once.
 */
export const unitLists = (which = "true", also = "") => `reached AS (
      SELECT u.id, u.code, u.name, u.period_kind AS "periodKind", ${UNTIL} AS day FROM units u
      WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.kind IN ('base_union', 'base_branch')
        AND u.opened_on <= make_date($3, 12, 31) AND (u.closed_on IS NULL OR u.closed_on > make_date($3, 1, 1))
    ), listed AS (
      SELECT y.day, m.unit_then AS unit_id, count(*)::int AS members${also} FROM (SELECT DISTINCT day FROM reached) y
      CROSS JOIN LATERAL (${listsIn({ org: "$1", day: "y.day" })}) m WHERE ${which} GROUP BY y.day, m.unit_then
    )`;

/** The parameters of both, from $1 on; $3 is the year. */
export function yearListValues(
  orgId: string,
  units: string | readonly string[] | null,
  { year, today }: { year: number; today: PlainDate },
): unknown[] {
  return [orgId, units, year, calendarYear(year).to, schoolYear(year).to, today];
}
