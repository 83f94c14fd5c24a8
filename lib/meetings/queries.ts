import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { heldSince } from "@/lib/access/roles-in-force";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { cycleWhere } from "@/lib/cycles/queries";
import type { CycleRow } from "@/lib/cycles/types";
import { type Board, boardOf } from "@/lib/decisions/board";
import type { Meeting, NamedMember } from "@/lib/decisions/types";
import { reader, rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { findMeeting } from "./own";
import { rollOf, seatsOf } from "./seats";
import type { MeetingRow, RoleSince, SeatHolder } from "./types";

export type NewMeeting = { cycle: CycleRow; board: Board; seats: SeatHolder[] };

/** What a new meeting of a year is made from. */
export async function newMeeting(actor: Actor, orgId: string, year: number): Promise<Result<NewMeeting>> {
  const no = refusal(can.prepareMeeting(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const cycle = await cycleWhere(scope, { year });
  if (!cycle.ok) return cycle;
  const [board, seats] = await Promise.all([boardOf(scope, cycle.value), seatsOf(scope)]);
  return done({ cycle: cycle.value, board, seats });
}

export type MeetingView = {
  row: MeetingRow;
  meeting: Meeting;
  /** The units of its agenda, as it met on them. */
  board: Board;
  seats: SeatHolder[];
  /** Whom its roll names; nobody once the meeting is closed. */
  roll: NamedMember[];
  rolesSince: RoleSince[];
  /** The units from which the agenda is chosen; empty once the meeting is closed. */
  choices: AgendaChoice[];
};

/** A meeting whole: attendance, agenda with votes, minutes; `signedAt` for the signed paper, which keeps its names. */
export async function meetingView(actor: Actor, id: string, signedAt?: Date): Promise<Result<MeetingView>> {
  const found = await findMeeting(actor, id);
  if (!found.ok) return found;
  const { scope, meeting: row } = found.value;
  const { cycleId, votePercent, voteBase } = row;
  const cycle = { id: cycleId, votePercent, voteBase };
  const isOpen = row.state === "preparing";
  const [board, seats, roll, choices] = await Promise.all([
    boardOf(scope, cycle, { meetingId: id, signedAt }),
    seatsOf(scope),
    isOpen ? rollOf(scope, row.heldOn) : [],
    isOpen ? agendaChoices(scope, cycleId) : [],
  ]);
  const meeting = board.meetings.find((one) => one.id === id);
  if (!meeting) return notFound();
  const rolesSince = await rolesSinceVote(scope, board, row.heldOn);
  return done({ row, meeting, board, seats, roll, rolesSince, choices });
}

export type AgendaChoice = { id: string; name: string };

async function agendaChoices(scope: Scope, cycleId: string): Promise<AgendaChoice[]> {
  const found = await reader(scope).assessment.findMany({
    where: { cycleId, state: "APPRAISED" },
    orderBy: { unit: { code: "asc" } },
    select: { id: true, unit: { select: { name: true } } },
  });
  return found.map(({ id, unit }) => ({ id, name: unit.name }));
}

/** The roles that mark a vote of a meeting held on $4. Of a unit that was decided, those that began later are no matter of its minutes. */
const rolesStatement = {
  name: "roles_since_vote",
  text: `SELECT r.user_id AS "memberId", COALESCE(b.parent_id, u.id) AS "unitId", min(r.from_day) AS "fromDay"
    FROM role_assignments r
    JOIN units u ON u.org_id = r.org_id AND u.id = r.unit_id
    LEFT JOIN units b ON b.org_id = u.org_id AND b.id = u.id AND b.kind = 'branch'
    LEFT JOIN assessments a ON a.org_id = r.org_id AND a.unit_id = COALESCE(b.parent_id, u.id) AND a.id = ANY ($2::uuid[])
    LEFT JOIN decided_units du ON du.org_id = a.org_id AND du.assessment_id = a.id
    WHERE r.org_id = $1 AND r.user_id = ANY ($3::uuid[]) AND ${heldSince("$4::date")} AND a.id IS NOT NULL
      AND (du.signed_on IS NULL OR r.from_day <= du.signed_on)
    GROUP BY 1, 2`,
};

async function rolesSinceVote(scope: Scope, { units }: Board, heldOn: PlainDate): Promise<RoleSince[]> {
  const marked = units.flatMap(({ roleSince }) => roleSince);
  if (marked.length === 0) return [];
  const ids = units.map(({ id }) => id);
  return rows<RoleSince>(scope, rolesStatement, () => [scope.orgId, ids, [...new Set(marked)], heldOn]);
}
