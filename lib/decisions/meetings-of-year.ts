import { rows, rowsIn, type Transaction } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { Meeting } from "./types";

/** Until a meeting is closed the settings of the organisation and of the year hold for it. */
const meetingsStatement = {
  name: "meetings_of_year",
  text: `SELECT m.id, m.number, m.held_on::text AS "heldOn", m.place, m.state, m.voting, m.chair_id AS "chairId",
      m.chair_name AS "chairName", m.minute_taker_id AS "minuteTakerId", m.minute_taker_name AS "minuteTakerName",
      m.created_by AS "createdBy",
      COALESCE(m.quorum_percent, s.quorum_percent, 50) AS "quorumPercent",
      COALESCE(m.tie_chair_decides, s.tie_chair_decides, false) AS "tieChairDecides",
      COALESCE(m.vote_percent, c.vote_percent) AS "votePercent", COALESCE(m.vote_base, c.vote_base) AS "voteBase", m.version,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('memberId', t.member_id, 'name', t.name,
          'isPresent', t.is_present, 'reason', t.reason) ORDER BY t.name, t.member_id)
        FROM btv_attendances t WHERE t.org_id = m.org_id AND t.meeting_id = m.id), '[]') AS attendances,
      (SELECT count(*)::int FROM btv_meeting_units u WHERE u.org_id = m.org_id AND u.meeting_id = m.id) AS units
    FROM btv_meetings m JOIN cycles c ON c.org_id = m.org_id AND c.id = m.cycle_id
    LEFT JOIN meeting_settings s ON s.org_id = m.org_id
    WHERE m.org_id = $1::uuid AND m.cycle_id = $2::uuid ORDER BY m.number LIMIT 100`,
};

/** The meetings of a year in their order, each with who came; with a transaction as they stand behind its locks. */
export async function meetingsOfYear(scope: Scope, cycleId: string, tx?: Transaction): Promise<Meeting[]> {
  const values = () => [scope.orgId, cycleId];
  return tx
    ? rowsIn<Meeting>(tx, scope, meetingsStatement, values)
    : rows<Meeting>(scope, meetingsStatement, values);
}
