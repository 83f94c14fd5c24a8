import { quarterEnd, type YearQuarter } from "@/lib/members/quarter-dates";
import type { SnapshotSource } from "@/lib/members/quarters";
import type { PlainDate } from "@/lib/platform/dates";

/**
 * SQL: who stands in the list of `given(org_id, unit_id, day)`. The roster of today where the day is null; else who
 * had joined and not left by that day, as far as the dates are known.
 */
export const listedMembers = `SELECT m.id, m.org_id, m.code, m.full_name, m.given_name, m.birth_date, m.gender,
    m.branch_id, b.name AS branch_name, m.position
  FROM given JOIN members m ON m.org_id = given.org_id AND m.unit_id = given.unit_id
  LEFT JOIN units b ON b.org_id = m.org_id AND b.id = m.branch_id
  WHERE CASE WHEN given.day IS NULL THEN m.status = 'active'
    ELSE (m.status = 'active' OR m.status_since > given.day)
      AND (m.joined_on IS NULL OR m.joined_on <= given.day::text) END`;

export function listedDay(source: SnapshotSource, quarter: YearQuarter): PlainDate | null {
  return source === "roster" ? null : quarterEnd(quarter);
}
