import { MEASURE_IN_FORCE } from "@/lib/members/measure-in-force";
import { ownYear } from "@/lib/units/year-days";

/** What the four columns of the national form say of a member's year: that something is there, not what. */
export type YearMarks = { registered: boolean; rated: boolean; rewarded: boolean; disciplined: boolean };

/**
 * SQL: the marks of member `m` for the year under way of the own unit, into which an import writes them back;
 * `daysUnderWay` stand from $`first` on. What a branch only drafts of somebody is no rating yet.
 */
export function yearMarksJson(first: number): string {
  const { from, to } = ownYear("u", first);
  return `(SELECT json_build_object(
  'registered', EXISTS (SELECT FROM training_records t
    WHERE t.org_id = m.org_id AND t.member_id = m.id AND t.year = y.year),
  'rated', EXISTS (SELECT FROM member_ratings r
    JOIN rating_sheets s ON s.org_id = r.org_id AND s.id = r.sheet_id AND s.state = 'approved'
    WHERE r.org_id = m.org_id AND r.member_id = m.id AND r.year = y.year AND r.rating IS NOT NULL),
  'rewarded', EXISTS (SELECT FROM reward_members x JOIN rewards w ON w.org_id = x.org_id AND w.id = x.reward_id
    WHERE x.org_id = m.org_id AND x.member_id = m.id AND w.deleted_at IS NULL AND w.decided_on >= y.from_day),
  'disciplined', EXISTS (SELECT FROM member_cases c
    JOIN discipline_cases d ON d.org_id = c.org_id AND d.case_id = c.id AND d.decided_form IS NOT NULL
    WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.procedure = 'discipline'
      AND ${MEASURE_IN_FORCE} AND (c.closed_on IS NULL OR c.closed_on >= y.from_day)))
  FROM (SELECT ${from} AS from_day, extract(year FROM ${to})::int AS year
    FROM units u WHERE u.org_id = m.org_id AND u.id = m.unit_id) y)`;
}
