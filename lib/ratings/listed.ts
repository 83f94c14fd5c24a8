import type { Place } from "@/lib/access/types";
import { calendarYear, schoolYear } from "@/lib/criteria/periods";
import { listedOn, listIn, membersAround, placeOn } from "@/lib/members/placed";
import type { PlainDate } from "@/lib/platform/dates";
import type { BranchYear } from "./place";

/** SQL: everybody who may stand in such a list, as `m`. */
export const AROUND = `${membersAround({ org: "$1", unit: "$2", day: "$5::date" })} m`;

/**
 * SQL: `m` stands in the list of a branch ($3; null = the unit holds its members itself) of a unit ($2) by a day ($5):
 * that of the branch in which he or she was then.
 */
export const LISTED = `(${listedOn("$5::date")} AND (SELECT p.unit_id = $2 AND p.branch_id IS NOT DISTINCT FROM $3::uuid
      AND NOT p.arrives FROM (${placeOn("$5::date")}) p))`;

/** Its parameters, from $1 on; $4 is the year. */
export function listValues({ place: { orgId, unitId, branchId }, year, until }: BranchYear): unknown[] {
  return [orgId, unitId, branchId ?? null, year, until];
}

/**
 * SQL: how many stand in the list of each branch of a unit ($2), by the end of the year as the unit counts it ($4 by the
 * calendar, $5 of a school), or by today ($6).
 */
export const BRANCH_LISTS = `SELECT m.branch_then AS branch_id, count(*)::int AS members
      FROM (SELECT least($6::date, CASE WHEN u.period_kind = 'school_year' THEN $5::date ELSE $4::date END) AS day
        FROM units u WHERE u.org_id = $1 AND u.id = $2) y
      CROSS JOIN LATERAL (${listIn({ org: "$1", unit: "$2", day: "y.day" })}) m GROUP BY m.branch_then`;

/** Its parameters, from $1 on; $3 is the year. */
export function branchListValues(
  { orgId, unitId }: Pick<Place, "orgId" | "unitId">,
  year: number,
  today: PlainDate,
): unknown[] {
  return [orgId, unitId, year, calendarYear(year).to, schoolYear(year).to, today];
}
