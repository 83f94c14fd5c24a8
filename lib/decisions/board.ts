import { isRecused } from "@/lib/access/holding";
import { actorsWithRole } from "@/lib/access/session";
import type { AssessmentState } from "@/lib/assessments/types";
import type { CycleRow } from "@/lib/cycles/types";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";
import { unitVerdict } from "./rules";
import type { JudgedItem, Proposal, UnitVerdict, Vote } from "./types";
import { proposal } from "./votes";

type BoardRow = {
  id: string;
  state: AssessmentState;
  round: number;
  version: number;
  unit: UnitRef;
  items: (JudgedItem & { title: string; comment: string })[];
  votes: Vote[];
  appraisedOn: PlainDate | null;
};

/** Votes count from the end of the appraisal on: a year that was reopened is voted on anew. */
const boardStatement = {
  name: "decision_board",
  text: `SELECT a.id, a.state, a.round, a.version,
      jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit,
      (SELECT jsonb_agg(jsonb_build_object('code', ci.code, 'title', ci.title, 'group', g.number::text,
          'verdict', v.verdict, 'comment', COALESCE(v.comment, '')) ORDER BY ci.sort_order)
        FROM criteria_items ci
        JOIN criteria_groups g ON g.org_id = ci.org_id AND g.id = ci.group_id
        LEFT JOIN assessment_submissions s ON s.org_id = a.org_id AND s.assessment_id = a.id AND s.round = a.round
        LEFT JOIN appraisal_verdicts v ON v.org_id = s.org_id AND v.submission_id = s.id AND v.criteria_item_id = ci.id
        WHERE ci.org_id = c.org_id AND ci.set_id = c.set_id) AS items,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('memberId', b.voter_id, 'choice', b.choice))
        FROM btv_votes b WHERE b.org_id = a.org_id AND b.assessment_id = a.id AND b.round = a.round
          AND b.cast_at >= appraised.at), '[]') AS votes,
      (appraised.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "appraisedOn"
    FROM assessments a
    LEFT JOIN LATERAL (SELECT max(t.at) AS at FROM assessment_transitions t
      WHERE t.org_id = a.org_id AND t.assessment_id = a.id AND t.to_state = 'APPRAISED') appraised ON true
    JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
    JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
    WHERE a.org_id = $1 AND a.cycle_id = $2 AND ($3::uuid[] IS NULL OR a.unit_id = ANY ($3))
    ORDER BY u.code LIMIT 1000`,
};

export type BoardMember = { memberId: string; name: string };
export type BoardUnit = BoardRow & {
  verdict: UnitVerdict;
  proposal: Proposal;
  recused: string[];
  /** Recognition is put forward: the votes carry it and every item of all three groups is met. */
  isProposed: boolean;
};
export type Board = { members: BoardMember[]; units: BoardUnit[] };

/** Where each unit's recognition stands: verdicts, votes, who is recused, what is proposed. Two statements. */
export async function boardOf(scope: Scope, cycle: Pick<CycleRow, "id" | "votePercent">): Promise<Board> {
  const [found, committee] = await Promise.all([
    rows<BoardRow>(scope, boardStatement, () => [scope.orgId, cycle.id, unitIdsOf(scope)]),
    actorsWithRole(scope.orgId, "STANDING_COMMITTEE"),
  ]);
  const units = found.map((row): BoardUnit => {
    const recused = committee.flatMap((member) =>
      isRecused(member, { orgId: scope.orgId, unitId: row.unit.id }) ? [member.userId] : [],
    );
    const voting = committee.map(({ userId }) => ({ memberId: userId, recused: recused.includes(userId) }));
    const outcome = proposal(row.votes, voting, cycle.votePercent);
    const verdict = unitVerdict(row.items, ["1", "2", "3"]);
    return {
      ...row,
      recused,
      verdict,
      proposal: outcome,
      isProposed: outcome.outcome === "recognise" && verdict.passes,
    };
  });
  return { members: committee.map(({ userId, name }) => ({ memberId: userId, name })), units };
}
