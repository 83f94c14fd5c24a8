import { MEASURE_IN_FORCE } from "@/lib/members/measure-in-force";

/** What the four columns of the national form say of a member's year: that something is there, not what. */
export type YearMarks = { registered: boolean; rated: boolean; rewarded: boolean; disciplined: boolean };

/**
 * SQL: the marks of member `m` for the year (a parameter). A school year is named by its end, so that one which runs
 * already counts too; what a branch only drafts of somebody is no rating yet.
 */
export const yearMarksJson = (year: string) => `json_build_object(
  'registered', EXISTS (SELECT FROM training_records t
    WHERE t.org_id = m.org_id AND t.member_id = m.id AND t.year >= ${year}),
  'rated', EXISTS (SELECT FROM member_ratings r
    JOIN rating_sheets s ON s.org_id = r.org_id AND s.id = r.sheet_id AND s.state = 'approved'
    WHERE r.org_id = m.org_id AND r.member_id = m.id AND r.year >= ${year} AND r.rating IS NOT NULL),
  'rewarded', EXISTS (SELECT FROM reward_members x JOIN rewards w ON w.org_id = x.org_id AND w.id = x.reward_id
    WHERE x.org_id = m.org_id AND x.member_id = m.id AND w.deleted_at IS NULL
      AND w.decided_on >= make_date(${year}, 1, 1)),
  'disciplined', EXISTS (SELECT FROM member_cases c
    JOIN discipline_cases d ON d.org_id = c.org_id AND d.case_id = c.id AND d.decided_form IS NOT NULL
    WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.procedure = 'discipline'
      AND ${MEASURE_IN_FORCE} AND (c.closed_on IS NULL OR c.closed_on >= make_date(${year}, 1, 1))))`;
