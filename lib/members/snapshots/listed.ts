import { activeOn, membersAround, placeOn, postOn } from "@/lib/members/placed";
import { quarterEnd, type YearQuarter } from "@/lib/members/quarter-dates";
import type { SnapshotSource } from "@/lib/members/quarters";
import type { PlainDate } from "@/lib/platform/dates";

const AROUND = `${membersAround({ org: "given.org_id", unit: "given.unit_id", day: "given.day" })} m`;

/**
 * SQL: who stands in the list of `given(org_id, unit_id, day)`. The roster of today where the day is null; else who
 * had joined, come and not left by that day, as far as the dates are known, each with the post of then.
 */
export const listedMembers = `SELECT m.id, m.org_id, m.code, m.full_name, m.given_name, m.birth_date, m.gender,
    b.id AS branch_id, b.name AS branch_name, ${postOn("given.day")} AS position
  FROM given CROSS JOIN LATERAL (SELECT * FROM ${AROUND}) m
  CROSS JOIN LATERAL (${placeOn("given.day")}) p
  LEFT JOIN units b ON b.org_id = m.org_id AND b.id = p.branch_id
  WHERE p.unit_id = given.unit_id AND NOT p.arrives
    AND CASE WHEN given.day IS NULL THEN m.status = 'active'
      ELSE ${activeOn("given.day")} AND (m.joined_on IS NULL OR m.joined_on <= given.day::text) END`;

/** The day as of which a quarter is frozen; null: the roster as it stands. */
export function listedDay(source: SnapshotSource, quarter: YearQuarter): PlainDate | null {
  return source === "roster" ? null : quarterEnd(quarter);
}
