import { NAME_IN_YEAR } from "@/lib/assessments/name-in-year";
import { unitStanding } from "@/lib/organisation-ratings/unit-standing";
import { effectiveDue } from "../dues/effective-due";
import { HANDED_IN_LATE } from "../dues/handed-in-late";
import { SUPPLEMENT_DUE } from "../dues/supplement-due";
import { registeredLate } from "../registration/registered-late";

/** The years of all units with their open round in figures: one statement for any number of units. */
export const workStatement = {
  name: "appraisal_work",
  text: `SELECT a.id, a.state, a.round, a.opened_at IS NOT NULL AS "isOpened", to_jsonb(s.submitted_at) AS "submittedAt",
      jsonb_build_object('id', u.id, 'code', u.code, 'name', ${NAME_IN_YEAR}) AS unit,
      ${SUPPLEMENT_DUE} AS "supplementDue",
      ${effectiveDue("registration")} AS "registrationDue",
      ${effectiveDue("self_assessment")} AS "selfAssessmentDue", ${registeredLate("g")} AS "registeredLate",
      ${HANDED_IN_LATE} AS "handedInLate",
      CASE WHEN a.state = 'NOT_PARTICIPATING' THEN (SELECT t.reason FROM assessment_transitions t
        WHERE t.org_id = a.org_id AND t.assessment_id = a.id AND t.to_state = 'NOT_PARTICIPATING'
        ORDER BY t.id DESC LIMIT 1) END AS "leftReason",
      items.returned, jsonb_build_object('met', given.met, 'supplement', given.supplement, 'not_met', given.not_met,
        'open', items.all - given.met - given.supplement - given.not_met) AS verdicts
    FROM assessments a
    JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
    JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
    LEFT JOIN registrations g ON g.org_id = a.org_id AND g.assessment_id = a.id
    LEFT JOIN assessment_submissions s ON s.org_id = a.org_id AND s.assessment_id = a.id AND s.round = a.round
    CROSS JOIN LATERAL (SELECT count(*) AS all, count(*) FILTER (WHERE i.is_returned) AS returned
      FROM assessment_items i WHERE i.org_id = a.org_id AND i.assessment_id = a.id) items
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE v.verdict = 'met') AS met,
        count(*) FILTER (WHERE v.verdict = 'supplement') AS supplement,
        count(*) FILTER (WHERE v.verdict = 'not_met') AS not_met
      FROM appraisal_verdicts v WHERE v.org_id = a.org_id AND v.submission_id = s.id) given
    WHERE a.org_id = $1 AND a.cycle_id = $2 AND ($3::uuid[] IS NULL OR a.unit_id = ANY ($3))
    ORDER BY u.code`,
};

/**
 * What the reviewer of one item sees besides the answer: every round, last year's verdict on the same code, and the
 * proofs as they were handed in. $1 organisation, $2 assessment, $3 item, $4 its code, $5 unit, $6 year, $7 proofs.
 */
export const itemHistoryStatement = {
  name: "appraisal_item_history",
  text: `SELECT
      COALESCE((SELECT jsonb_agg(jsonb_build_object('round', s.round, 'submittedAt', s.submitted_at,
          'claim', f.item -> 'claim', 'explanation', f.item -> 'explanation',
          'verdict', v.verdict, 'comment', v.comment, 'by', v.by, 'at', v.at, 'keptFrom', v.kept_from,
          'returned', r.said) ORDER BY s.round)
        FROM assessment_submissions s
        LEFT JOIN appraisal_verdicts v
          ON v.org_id = s.org_id AND v.submission_id = s.id AND v.criteria_item_id = $3
        LEFT JOIN LATERAL (SELECT item FROM jsonb_array_elements(s.frozen -> 'items') item
          WHERE item ->> 'code' = $4 LIMIT 1) f ON true
        LEFT JOIN LATERAL (SELECT jsonb_build_object('reason', ri.reason, 'dueDate', ar.due_date) AS said
          FROM appraisal_returns ar
          JOIN appraisal_return_items ri ON ri.org_id = ar.org_id AND ri.return_id = ar.id
          WHERE ar.org_id = s.org_id AND ar.submission_id = s.id AND ri.criteria_item_id = $3
          ORDER BY ar.at DESC LIMIT 1) r ON true
        WHERE s.org_id = $1 AND s.assessment_id = $2), '[]') AS rounds,
      (SELECT jsonb_build_object('year', c.year, 'verdict', v.verdict, 'comment', v.comment, 'round', s.round)
        FROM cycles c
        JOIN assessments a ON a.org_id = c.org_id AND a.cycle_id = c.id AND a.unit_id = $5
        JOIN assessment_submissions s ON s.org_id = a.org_id AND s.assessment_id = a.id AND s.round = a.round
        JOIN criteria_items ci ON ci.org_id = c.org_id AND ci.set_id = c.set_id AND ci.code = $4
        JOIN appraisal_verdicts v ON v.org_id = s.org_id AND v.submission_id = s.id AND v.criteria_item_id = ci.id
        WHERE c.org_id = $1 AND c.year = $6 - 1 AND a.state <> 'SUBMITTED') AS "lastYear",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'revision', r.number, 'caption', wanted.caption,
          'factDate', wanted."factDate", 'mediaType', r.media_type, 'fileName', r.file_name, 'size', r.size,
          'uploadedAt', r.uploaded_at, 'branch', b.name, 'isRestricted', r.file_class = 'restricted',
          'isRemoved', e.deleted_at IS NOT NULL) ORDER BY wanted.position)
        FROM jsonb_to_recordset($7::jsonb)
          AS wanted(id uuid, revision int, caption text, "factDate" date, position int)
        JOIN evidence e ON e.org_id = $1 AND e.id = wanted.id
        JOIN evidence_revisions r ON r.org_id = e.org_id AND r.evidence_id = e.id AND r.number = wanted.revision
        LEFT JOIN units b ON b.org_id = e.org_id AND b.id = e.branch_id), '[]') AS proofs,
      ${unitStanding({ org: "$1", unit: "$5", year: "$6" })} AS rating`,
};
