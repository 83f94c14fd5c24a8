import { NAME_IN_YEAR } from "@/lib/assessments/name-in-year";
import { effectiveDue } from "../dues/effective-due";
import { registeredLate } from "./registered-late";
import { GENERAL } from "./types";

/**
 * What was not met last year: the decision's reason before the appraiser's comment, of which nothing is told while the
 * appraisal is under way. Under the code "" stands why the
 * unit as a whole was not recognised.
 */
const CARRIED = `SELECT DISTINCT ON (said.code) said.code, said.reason
  FROM cycles lc
  JOIN assessments la ON la.org_id = lc.org_id AND la.cycle_id = lc.id AND la.unit_id = a.unit_id
  CROSS JOIN LATERAL (
    SELECT 1 AS rank, d.code, d.reason FROM decided_units du
    CROSS JOIN LATERAL jsonb_to_recordset(du.reasons) AS d(code text, reason text)
    WHERE du.org_id = la.org_id AND du.assessment_id = la.id AND du.result = 'NOT_RECOGNISED'
    UNION ALL
    SELECT 2, ci.code, v.comment FROM assessment_submissions s
    JOIN appraisal_verdicts v ON v.org_id = s.org_id AND v.submission_id = s.id AND v.verdict = 'not_met'
    JOIN criteria_items ci ON ci.org_id = v.org_id AND ci.id = v.criteria_item_id
    WHERE s.org_id = la.org_id AND s.assessment_id = la.id AND s.round = la.round AND la.state <> 'SUBMITTED'
  ) said
  WHERE lc.org_id = c.org_id AND lc.year = c.year - 1
  ORDER BY said.code, said.rank`;

const PLAN = `CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('solution', p.solution, 'due', p.due,
  'person', p.person, 'isHard', p.is_hard, 'version', p.version, 'updatedBy', p.updated_by) END`;

/** $1 organisation, $2 assessment, $3 units within reach (null = all), $4 today. */
export const registrationStatement = {
  name: "registration_sheet",
  text: `SELECT a.id, a.org_id AS "orgId", a.state, a.version, c.year, c.state AS "cycleState",
      jsonb_build_object('id', u.id, 'code', u.code, 'name', ${NAME_IN_YEAR}) AS unit,
      (SELECT jsonb_build_object('name', p.name, 'place', p.place, 'issuerCode', p.issuer_code)
        FROM organisation_profiles p WHERE p.org_id = a.org_id
        ORDER BY p.from_day <= $4::date DESC, p.from_day DESC, p.sequence DESC LIMIT 1) AS organisation,
      ${effectiveDue("registration")} AS due,
      (SELECT jsonb_agg(jsonb_build_object('number', g.number, 'shortTitle', g.short_title) ORDER BY g.number)
        FROM criteria_groups g WHERE g.org_id = c.org_id AND g.set_id = c.set_id) AS groups,
      (SELECT jsonb_build_object('on', r.registered_on, 'due', r.due, 'isLate', ${registeredLate("r")}, 'by', r.registered_by, 'as', r.registered_as,
           'plans', r.plans)
        FROM registrations r WHERE r.org_id = a.org_id AND r.assessment_id = a.id) AS registered,
      COALESCE((SELECT jsonb_build_array(jsonb_build_object('criteriaItemId', NULL, 'code', '${GENERAL}',
          'title', 'Biện pháp chung của đơn vị', 'groupNumber', 0,
          'statement', 'Việc đơn vị làm để khắc phục điều mà quyết định của năm trước đã nêu.',
          'plan', ${PLAN}, 'carried', jsonb_build_object('year', c.year - 1, 'reason', old.reason)))
        FROM (${CARRIED}) old
        LEFT JOIN registration_plans p
          ON p.org_id = a.org_id AND p.assessment_id = a.id AND p.criteria_item_id IS NULL
        WHERE old.code = ''), '[]')
      || COALESCE((SELECT jsonb_agg(jsonb_build_object('criteriaItemId', ci.id, 'code', ci.code, 'title', ci.title,
          'statement', ci.statement, 'groupNumber', g.number,
          'plan', ${PLAN},
          'carried', CASE WHEN old.code IS NULL THEN NULL
            ELSE jsonb_build_object('year', c.year - 1, 'reason', old.reason) END
        ) ORDER BY ci.sort_order)
        FROM criteria_items ci
        JOIN criteria_groups g ON g.org_id = ci.org_id AND g.id = ci.group_id
        LEFT JOIN registration_plans p
          ON p.org_id = a.org_id AND p.assessment_id = a.id AND p.criteria_item_id = ci.id
        LEFT JOIN (${CARRIED}) old ON old.code = ci.code
        WHERE ci.org_id = c.org_id AND ci.set_id = c.set_id), '[]') AS items
    FROM assessments a
    JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
    JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
    WHERE a.org_id = $1 AND a.id = $2 AND ($3::uuid[] IS NULL OR a.unit_id = ANY ($3))`,
};
