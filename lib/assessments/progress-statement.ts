import { NAME_IN_YEAR } from "@/lib/assessments/name-in-year";
import { CHECK_OF_ITEM } from "@/lib/criteria/check-statement";
import { effectiveDue } from "./dues/effective-due";
import { SUPPLEMENT_DUE } from "./dues/supplement-due";

/** A unit's year: its answers, proofs by number, verdicts and what the last round froze. */
const UNIT = `SELECT a.id, a.state, a.round, a.version,
      json_build_object('id', u.id, 'code', u.code, 'name', ${NAME_IN_YEAR}) AS unit,
      ${SUPPLEMENT_DUE} AS "supplementDue",
      ${effectiveDue("registration")} AS "registrationDue",
      ${effectiveDue("self_assessment")} AS "selfAssessmentDue",
      (SELECT json_object_agg(f ->> 'code', f -> 'measured')
        FROM jsonb_array_elements(s.frozen -> 'items') f) AS frozen,
      answers.list AS answers
    FROM assessments a
    JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
    LEFT JOIN assessment_submissions s
      ON s.org_id = a.org_id AND s.assessment_id = a.id AND s.round = a.round
    JOIN LATERAL (
      SELECT json_agg(json_build_object(
          'code', ci.code, 'claim', i.claim, 'explanation', i.explanation, 'isReturned', i.is_returned,
          'evidenceCount', (SELECT count(*) FROM assessment_item_evidence ie
            JOIN evidence ev ON ev.org_id = ie.org_id AND ev.id = ie.evidence_id AND ev.deleted_at IS NULL
            WHERE ie.org_id = i.org_id AND ie.item_id = i.id),
          'verdict', (SELECT v.verdict FROM appraisal_verdicts v
            WHERE v.org_id = i.org_id AND v.submission_id = s.id AND v.criteria_item_id = ci.id),
          'answered', i.is_returned AND i.updated_at > (SELECT max(ar.at) FROM appraisal_returns ar
            JOIN assessment_submissions given ON given.org_id = ar.org_id AND given.id = ar.submission_id
            WHERE given.org_id = a.org_id AND given.assessment_id = a.id)
        ) ORDER BY ci.sort_order) AS list
      FROM assessment_items i
      JOIN criteria_items ci ON ci.org_id = i.org_id AND ci.id = i.criteria_item_id
      WHERE i.org_id = a.org_id AND i.assessment_id = a.id
    ) answers ON true
    WHERE a.org_id = c.org_id AND a.cycle_id = c.id AND a.unit_id = ANY ($3::uuid[])
      AND ($4::uuid[] IS NULL OR a.unit_id = ANY ($4))
    ORDER BY u.code`;

/**
 * All units of a year in one statement, and once what they have in common. `json`, not `jsonb`: of a thousand units it
 * is written out once, and nothing looks into it on the way.
 */
export const progressStatement = {
  name: "assessment_progress",
  text: `SELECT
      (SELECT json_agg(json_build_object('number', g.number, 'title', g.title, 'shortTitle', g.short_title)
          ORDER BY g.number)
        FROM criteria_groups g WHERE g.org_id = c.org_id AND g.set_id = c.set_id) AS groups,
      (SELECT json_agg(json_build_object(
          'code', ci.code, 'title', ci.title, 'groupNumber', g.number, 'period', ci.period,
          'check', ${CHECK_OF_ITEM}))
        FROM criteria_items ci JOIN criteria_groups g ON g.org_id = ci.org_id AND g.id = ci.group_id
        WHERE ci.org_id = c.org_id AND ci.set_id = c.set_id) AS items,
      (SELECT COALESCE(json_agg(found), '[]') FROM (${UNIT}) found) AS units
    FROM cycles c WHERE c.org_id = $1 AND c.year = $2`,
};
