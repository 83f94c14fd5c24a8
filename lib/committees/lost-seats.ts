import { can } from "@/lib/access/can";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import type { RecordPlace } from "@/lib/units/record-place";
import type { CommitteeView } from "./queries";
import type { LeavingReason, Post } from "./types";

/**
 * SQL: of each member whom a dismissal in force concerns the day of its announcement (domain.md §2.7), the latest. Read
 * once for all seats: asked of each, PostgreSQL looked up the cases of every holder.
 */
const dismissedIn = (orgId: string) => `SELECT c.member_id, max((SELECT s.day FROM member_case_steps s
        WHERE s.org_id = c.org_id AND s.case_id = c.id AND s.act IN ('record', 'announce', 'change')
          AND NOT EXISTS (SELECT FROM member_case_steps b
            WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)
        ORDER BY s.number DESC LIMIT 1)) AS day
      FROM discipline_cases d JOIN member_cases c ON c.org_id = d.org_id AND c.id = d.case_id
      WHERE d.org_id = ${orgId} AND c.state IN ('announced', 'appealed', 'appeal_answered', 'ended')
        AND COALESCE(d.answered_form, d.decided_form) = 'dismissal'
      GROUP BY c.member_id`;

/** SQL: the day on which a member `m` lost every post: of a dismissal `d`, or since when the name is off the roll. */
const LOST_ON = "CASE WHEN m.status = 'removed' THEN m.status_since ELSE d.day END";

/** SQL: seats of acts `a` of `which` that run on by the acts though their holder `m` has lost the post since. */
const lostSeats = (
  orgId: string,
  which: string,
) => `SELECT s.id, s.name, s.post, ${LOST_ON} AS "lostOn", m.status <> 'removed' AS "isDismissed",
      a.unit_id AS "unitId", a.branch_id AS "branchId", b.name AS body
    FROM committee_seats s
    JOIN committee_acts a ON a.org_id = s.org_id AND a.id = s.act_id AND a.state = 'approved'
    JOIN units b ON b.org_id = a.org_id AND b.id = COALESCE(a.branch_id, a.unit_id) AND b.closed_on IS NULL
    JOIN members m ON m.org_id = s.org_id AND m.id = s.member_id
    LEFT JOIN (${dismissedIn(orgId)}) d ON d.member_id = m.id
    WHERE s.org_id = ${orgId} AND ${which} AND ${LOST_ON} >= a.decision_on
      AND NOT EXISTS (SELECT FROM committee_leavings l
        JOIN committee_acts n ON n.org_id = l.org_id AND n.id = l.act_id AND n.state = 'approved'
        WHERE l.org_id = s.org_id AND l.seat_id = s.id)
      AND NOT EXISTS (SELECT FROM committee_acts n
        WHERE n.org_id = a.org_id AND n.unit_id = a.unit_id AND n.branch_id IS NOT DISTINCT FROM a.branch_id
          AND n.state = 'approved' AND n.kind IN ('congress', 'appointment')
          AND (n.decision_on, n.held_on) > (a.decision_on, a.held_on))`;

/** SQL: the same as things to do, each with the unit that approves the change: of a branch its own, else the upper one. */
export const seatsToEnd = (orgId: string, which: string) => `COALESCE((
    SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.body, 'lostOn', t."lostOn",
      'unitId', CASE WHEN t."branchId" IS NULL THEN root.id ELSE t."unitId" END) ORDER BY t."lostOn", t.id)
    FROM (${lostSeats(orgId, which)}) t
    JOIN units root ON root.org_id = ${orgId} AND root.kind = 'upper_org'), '[]')`;

export type LostSeat = RecordPlace & {
  body: string;
  /** Whether a change of the committee may be written down by whoever is told. */
  mayKeep: boolean;
  told: ToldSeat | null;
};
type ToldSeat = {
  seatId: string;
  name: string;
  post: Post;
  lostOn: PlainDate;
  reason: LeavingReason | null;
};

type Found = Omit<ToldSeat, "seatId" | "reason"> &
  Omit<RecordPlace, "orgId"> & { id: string; body: string; isDismissed: boolean };

const ofBodyStatement = {
  name: "committee_lost_seats_of_body",
  text: lostSeats("$1", "a.unit_id = $2 AND a.branch_id IS NOT DISTINCT FROM $3::uuid"),
};

/** Whom a change of this committee must let go, for who writes it down or approves it. */
export async function lostSeatsOf(
  actor: Actor,
  { body: { scope, place }, may }: CommitteeView,
): Promise<LostSeat[]> {
  if (!may.keep && !may.decide) return [];
  const values = [place.orgId, place.unitId, place.branchId];
  const found = await rows<Found>(scope, ofBodyStatement, () => values);
  return found.map((seat) => asSeenBy(actor, place.orgId, seat));
}

const ofMemberStatement = {
  name: "committee_lost_seats_of_member",
  text: lostSeats("$1", "s.member_id = $2"),
};

/** The seats in which the member of a case still sits though the post is lost. */
export async function seatsLostBy(
  actor: Actor,
  { orgId, memberId }: { orgId: string; memberId: string | null },
): Promise<LostSeat[]> {
  const scope = readScope(actor, orgId);
  if (!scope || !memberId) return [];
  const found = await rows<Found>(scope, ofMemberStatement, () => [orgId, memberId]);
  return found.map((seat) => asSeenBy(actor, orgId, seat));
}

/**
 * The roster says whose name is off the roll: of anybody else it could only be a measure, so that who it is is told to
 * whoever may know of measures there.
 */
function asSeenBy(actor: Actor, orgId: string, found: Found): LostSeat {
  const { id: seatId, name, post, lostOn, isDismissed, unitId, branchId, body } = found;
  const place = { orgId, unitId, branchId };
  const isTold = !isDismissed || can.readRestrictedCase(actor, place).allowed;
  const reason = isDismissed ? "disciplined" : null;
  return {
    ...place,
    body,
    mayKeep: can.keepCommittee(actor, place).allowed,
    told: isTold ? { seatId, name, post, lostOn, reason } : null,
  };
}
