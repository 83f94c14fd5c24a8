import { type UnitStanding, unitStanding } from "@/lib/organisation-ratings/unit-standing";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import type { AssessmentState, Verdict } from "./types";

type RoundVerdict = { code: string; verdict: Verdict; comment: string; by: string; at: string };
type RoundReturn = {
  by: string;
  at: string;
  dueDate: PlainDate;
  items: { code: string; reason: string }[];
};

export type Round = {
  round: number;
  submittedAt: string;
  submittedBy: string;
  verdicts: RoundVerdict[];
  returns: RoundReturn[];
};

export type Transition = {
  from: AssessmentState;
  to: AssessmentState;
  reason: string | null;
  by: string;
  at: string;
};

/** How a unit's year came to be what it is: rounds, moves, and the decision that ended it. */
export type AssessmentHistory = {
  rounds: Round[];
  transitions: Transition[];
  decision: {
    number: string;
    signedOn: PlainDate;
    reasons: { code: string; title: string; reason: string }[];
  } | null;
  /** How the unit stands in the year's rating of organisations, which is kept apart; null where that is not to be read. */
  rating: UnitStanding | null;
};

const historyStatement = {
  name: "assessment_history",
  text: `SELECT
      COALESCE((SELECT jsonb_agg(jsonb_build_object('round', s.round, 'submittedAt', s.submitted_at,
          'submittedBy', s.submitted_by,
          'verdicts', COALESCE((SELECT jsonb_agg(jsonb_build_object('code', ci.code, 'verdict', v.verdict,
              'comment', v.comment, 'by', v.by, 'at', v.at) ORDER BY ci.sort_order)
            FROM appraisal_verdicts v
            JOIN criteria_items ci ON ci.org_id = v.org_id AND ci.id = v.criteria_item_id
            WHERE v.org_id = s.org_id AND v.submission_id = s.id), '[]'),
          'returns', COALESCE((SELECT jsonb_agg(jsonb_build_object('by', r.by, 'at', r.at, 'dueDate', r.due_date,
              'items', (SELECT jsonb_agg(jsonb_build_object('code', ci.code, 'reason', ri.reason)
                  ORDER BY ci.sort_order)
                FROM appraisal_return_items ri
                JOIN criteria_items ci ON ci.org_id = ri.org_id AND ci.id = ri.criteria_item_id
                WHERE ri.org_id = r.org_id AND ri.return_id = r.id)) ORDER BY r.at)
            FROM appraisal_returns r WHERE r.org_id = s.org_id AND r.submission_id = s.id), '[]')
        ) ORDER BY s.round)
        FROM assessment_submissions s WHERE s.org_id = $1 AND s.assessment_id = $2), '[]') AS rounds,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('from', t.from_state, 'to', t.to_state, 'reason', t.reason,
          'by', t.actor_name, 'at', t.at) ORDER BY t.id)
        FROM assessment_transitions t WHERE t.org_id = $1 AND t.assessment_id = $2), '[]') AS transitions,
      (SELECT jsonb_build_object('number', du.number, 'signedOn', du.signed_on, 'reasons', du.reasons)
        FROM decided_units du
        WHERE du.org_id = $1 AND du.assessment_id = $2) AS decision,
      (SELECT ${unitStanding({ org: "a.org_id", unit: "a.unit_id", year: "c.year" })}
        FROM assessments a JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
        WHERE a.org_id = $1 AND a.id = $2) AS rating`,
};

/** The whole history in one statement, for one who has been let in to the assessment. */
export async function historyOf(scope: Scope, assessmentId: string): Promise<AssessmentHistory> {
  const values = () => [scope.orgId, assessmentId];
  const [found] = await rows<AssessmentHistory>(scope, historyStatement, values);
  return found ?? { rounds: [], transitions: [], decision: null, rating: null };
}
