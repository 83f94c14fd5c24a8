import { heldSince } from "@/lib/access/roles-in-force";
import { DECIDED_ON } from "@/lib/assessments/name-in-year";
import type { AssessmentState } from "@/lib/assessments/types";
import type { PlainDate } from "@/lib/platform/dates";
import { nameOnDay } from "@/lib/units/name-on-day";
import type { UnitRef } from "@/lib/units/types";
import type { AgendaLine, EnteredVote, JudgedItem } from "./types";

export type BoardRow = {
  id: string;
  state: AssessmentState;
  round: number;
  version: number;
  unit: UnitRef;
  items: (JudgedItem & { title: string; comment: string })[];
  votes: EnteredVote[];
  agenda: AgendaLine | null;
  /** Who of the meeting's roll held a post in the unit on its day, or took one since. */
  holding: string[];
  /** When the appraisers met on the round that counts, by their minutes. */
  minutesOn: PlainDate | null;
};

/** A paper names units as on its own day, a meeting as on the day on which it met. */
const NAME = nameOnDay(
  `COALESCE($5::date, CASE WHEN $4::uuid IS NULL THEN ${DECIDED_ON} ELSE agenda.held_on END)`,
  "$6::timestamptz",
);

/**
 * $1 organisation, $2 the year, $3 units within reach, $4 a meeting (null = each unit's last one), $5 the day on which
 * units are named (null = by the year), $6 when the paper that names them was signed (null = it is not). Every vote that stands counts: those on an appraisal that ended were withdrawn with it. Posts are those of the roll, whoever of it has left the
 * committee or the unit since.
 */
export const boardStatement = {
  name: "decision_board",
  text: `WITH posts AS MATERIALIZED (
      SELECT t.meeting_id, t.member_id, p.id AS unit_id, p.parent_id
      FROM btv_meetings m
      JOIN btv_attendances t ON t.org_id = m.org_id AND t.meeting_id = m.id
      JOIN role_assignments r ON r.org_id = t.org_id AND r.user_id = t.member_id
      JOIN units p ON p.org_id = r.org_id AND p.id = r.unit_id AND p.kind <> 'upper_org'
      WHERE m.org_id = $1::uuid AND m.cycle_id = $2::uuid AND ${heldSince("m.held_on")})
    SELECT a.id, a.state, a.round, a.version,
      jsonb_build_object('id', u.id, 'code', u.code, 'name', ${NAME}) AS unit,
      (SELECT jsonb_agg(jsonb_build_object('code', ci.code, 'title', ci.title, 'group', g.number::text,
          'verdict', v.verdict, 'comment', COALESCE(v.comment, '')) ORDER BY ci.sort_order)
        FROM criteria_items ci
        JOIN criteria_groups g ON g.org_id = ci.org_id AND g.id = ci.group_id
        LEFT JOIN assessment_submissions s ON s.org_id = a.org_id AND s.assessment_id = a.id
          AND s.round = COALESCE(agenda.round, a.round)
        LEFT JOIN appraisal_verdicts v ON v.org_id = s.org_id AND v.submission_id = s.id AND v.criteria_item_id = ci.id
        WHERE ci.org_id = c.org_id AND ci.set_id = c.set_id) AS items,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('memberId', b.voter_id, 'choice', b.choice,
          'enteredById', b.entered_by_id, 'enteredBy', b.entered_by))
        FROM btv_votes b WHERE b.org_id = a.org_id AND b.meeting_id = agenda.meeting_id AND b.assessment_id = a.id),
        '[]') AS votes,
      CASE WHEN agenda.meeting_id IS NULL THEN NULL ELSE jsonb_build_object('meetingId', agenda.meeting_id,
        'inFavour', agenda.in_favour, 'against', agenda.against, 'invalid', agenda.invalid,
        'countedBy', agenda.counted_by, 'recused', agenda.recused,
        'verdict', agenda.verdict, 'outcome', agenda.outcome,
        'sentence', agenda.sentence, 'version', agenda.version) END AS agenda,
      COALESCE((SELECT jsonb_agg(DISTINCT p.member_id) FROM posts p
        WHERE p.meeting_id = agenda.meeting_id AND a.unit_id IN (p.unit_id, p.parent_id)), '[]') AS holding,
      (SELECT n.held_on::text FROM appraisal_minutes n
        JOIN assessment_submissions s ON s.org_id = n.org_id AND s.id = n.submission_id
        WHERE n.org_id = a.org_id AND s.assessment_id = a.id AND s.round = COALESCE(agenda.round, a.round)) AS "minutesOn"
    FROM assessments a
    LEFT JOIN LATERAL (SELECT max(t.at) AS at FROM assessment_transitions t
      WHERE t.org_id = a.org_id AND t.assessment_id = a.id AND t.to_state = 'APPRAISED') appraised ON true
    LEFT JOIN LATERAL (SELECT mu.*, m.held_on
      FROM btv_meeting_units mu JOIN btv_meetings m ON m.org_id = mu.org_id AND m.id = mu.meeting_id
      WHERE mu.org_id = a.org_id AND mu.assessment_id = a.id AND CASE WHEN $4::uuid IS NULL
        THEN mu.round = a.round AND mu.outcome IS DISTINCT FROM 'moved' AND mu.outcome IS DISTINCT FROM 'returned'
          AND (m.state <> 'closed' OR m.closed_at >= appraised.at OR appraised.at IS NULL)
        ELSE m.id = $4::uuid END
      ORDER BY m.number DESC LIMIT 1) agenda ON true
    JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
    JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
    WHERE a.org_id = $1::uuid AND a.cycle_id = $2::uuid AND ($3::uuid[] IS NULL OR a.unit_id = ANY ($3::uuid[]))
      AND ($4::uuid IS NULL OR agenda.meeting_id IS NOT NULL)
    ORDER BY u.code`,
};
