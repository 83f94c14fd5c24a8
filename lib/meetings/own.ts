import { can } from "@/lib/access/can";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { meetingIsOver } from "@/lib/decisions/voting";
import { rows } from "@/lib/platform/database/database";
import { dayOfSql } from "@/lib/platform/database/day-sql";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { MeetingRow } from "./types";

const meetingStatement = {
  name: "meeting_by_id",
  text: `SELECT m.id, m.org_id AS "orgId", m.cycle_id AS "cycleId", c.year, m.number,
      COALESCE(m.vote_percent, c.vote_percent) AS "votePercent",
      COALESCE(m.vote_base, c.vote_base) AS "voteBase",
      m.held_on AS "heldOn", m.place, m.state, m.voting, m.chair_id AS "chairId", m.minute_taker_id AS "minuteTakerId",
      m.discussion, m.conclusion, m.closed_by AS "closedBy",
      ${dayOfSql("m.closed_at")} AS "closedOn", m.version
    FROM btv_meetings m JOIN cycles c ON c.org_id = m.org_id AND c.id = m.cycle_id
    WHERE m.org_id = $1 AND m.id = $2`,
};

export type FoundMeeting = { scope: Scope; meeting: MeetingRow };

/** A meeting, for those who read all units of its organisation; to all others it does not exist. */
export async function findMeeting(actor: Actor, id: string): Promise<Result<FoundMeeting>> {
  if (!isId(id)) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const scope = can.readAllUnits(actor, orgId).allowed ? readScope(actor, orgId) : null;
    const [meeting] = scope ? await rows<MeetingRow>(scope, meetingStatement, () => [orgId, id]) : [];
    if (scope && meeting) return done({ scope, meeting });
  }
  return notFound();
}

/** Why nothing is written to a meeting any more. */
export function isOver({ state, number }: Pick<MeetingRow, "state" | "number">): Refusal | null {
  if (state === "preparing") return null;
  return meetingIsOver({ number });
}

export function staleMeeting(current: unknown): Refusal {
  const message = "Người khác vừa ghi vào phiên họp này. So hai bản rồi lưu lại.";
  return refused("stale", message, { current });
}
