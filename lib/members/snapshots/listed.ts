import { quarterEnd, type YearQuarter } from "@/lib/members/quarter-dates";
import type { SnapshotSource } from "@/lib/members/quarters";
import type { PlainDate } from "@/lib/platform/dates";

/** SQL: members who are in the unit, and those who were moved out of it after the day. */
const PEOPLE = `SELECT m.id FROM members m WHERE m.org_id = given.org_id AND m.unit_id = given.unit_id
    UNION
    SELECT c.member_id FROM member_cases c WHERE c.org_id = given.org_id AND c.unit_id = given.unit_id
      AND c.procedure = 'transfer' AND c.outcome = 'done' AND c.closed_on > given.day`;

/** SQL: the first transfer of a member `m` that was done after the day; from where it led, there the member was. */
const MOVED = `SELECT c.unit_id, c.branch_id, t.direction FROM member_cases c
    JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id AND t.kind = 'permanent'
    WHERE given.day IS NOT NULL AND c.org_id = m.org_id AND c.member_id = m.id AND c.procedure = 'transfer'
      AND c.outcome = 'done' AND c.closed_on > given.day
    ORDER BY c.closed_on, c.created_at LIMIT 1`;

/**
 * SQL: who stands in the list of `given(org_id, unit_id, day)`. The roster of today where the day is null; else who
 * had joined, come and not left by that day, as far as the dates are known. Of whoever is elsewhere now the post there
 * is nobody's business here.
 */
export const listedMembers = `SELECT m.id, m.org_id, m.code, m.full_name, m.given_name, m.birth_date, m.gender,
    b.id AS branch_id, b.name AS branch_name, CASE WHEN m.unit_id = given.unit_id THEN m.position END AS position
  FROM given CROSS JOIN LATERAL (${PEOPLE}) AS p JOIN members m ON m.org_id = given.org_id AND m.id = p.id
  LEFT JOIN LATERAL (${MOVED}) AS moved ON true
  LEFT JOIN units b ON b.org_id = m.org_id
    AND b.id = CASE WHEN moved.unit_id IS NULL THEN m.branch_id ELSE moved.branch_id END
  WHERE CASE WHEN moved.unit_id IS NULL THEN m.unit_id = given.unit_id
      ELSE moved.unit_id = given.unit_id AND moved.direction <> 'in' END
    AND CASE WHEN given.day IS NULL THEN m.status = 'active'
      ELSE (m.status = 'active' OR m.status_since > given.day)
        AND (m.joined_on IS NULL OR m.joined_on <= given.day::text) END`;

export function listedDay(source: SnapshotSource, quarter: YearQuarter): PlainDate | null {
  return source === "roster" ? null : quarterEnd(quarter);
}
