import type { AuditEvent } from "@/lib/audit/types";
import type { Writer } from "@/lib/platform/database/database";
import { forbidden, type Refusal, refused } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import type { Board, BoardUnit } from "./board";
import { quorumOf } from "./quorum";
import type { Meeting, VoteChoice } from "./types";

/** The units on which this member may vote and has not yet. */
export function votableBy(memberId: string, { units }: Pick<Board, "units">): BoardUnit[] {
  return units.filter(
    ({ voters, votes }) => voters.includes(memberId) && votes.every((vote) => vote.memberId !== memberId),
  );
}

/** Why no vote can be given on the unit now, whoever would give it; null where one can. */
export function voteIsShut({ state, meeting }: Pick<BoardUnit, "state" | "meeting">): Refusal | null {
  if (state !== "APPRAISED")
    return refused(
      "conflict",
      "Chỉ biểu quyết khi đơn vị đã thẩm định xong và chưa có quyết định. Tải lại trang để xem đơn vị ở bước nào.",
    );
  if (!meeting)
    return refused("conflict", "Đơn vị chưa nằm trong chương trình phiên họp nào. Lập phiên họp trước.");
  if (meeting.state === "closed") return meetingIsOver(meeting);
  return withoutQuorum(meeting);
}

/** What a meeting concluded stands; until the decision another one may vote on the unit again. */
export function meetingIsOver({ number }: Pick<Meeting, "number">): Refusal {
  return refused(
    "conflict",
    `Phiên họp số ${number} đã kết thúc, không sửa được nữa. Đơn vị cần biểu quyết lại thì đưa vào phiên họp mới, trước khi ghi quyết định.`,
  );
}

/** Without its quorum a meeting concludes nothing: it neither votes on a unit nor sends one back. */
export function withoutQuorum({
  attendances,
  quorumPercent,
}: Pick<Meeting, "attendances" | "quorumPercent">): Refusal | null {
  const quorum = quorumOf(attendances, quorumPercent);
  return quorum.isReached ? null : refused("conflict", quorum.sentence);
}

/** Why this member's open vote on the unit is not taken; null where it is. */
export function voteRefused(unit: BoardUnit, memberId: string, name = "Bạn"): Refusal | null {
  const shut = voteIsShut(unit);
  if (shut) return shut;
  if (unit.meeting?.voting === "secret")
    return refused(
      "conflict",
      "Phiên họp này bỏ phiếu kín. Người ghi biên bản nhập kết quả kiểm phiếu của từng đơn vị.",
    );
  if (unit.voters.includes(memberId)) return null;
  const attended = unit.meeting?.attendances.find((one) => one.memberId === memberId);
  if (attended?.isPresent) return forbidden(`${name} giữ vai trò ở đơn vị này nên không biểu quyết.`);
  if (attended)
    return refused(
      "conflict",
      `${name} được ghi vắng mặt ở phiên họp này nên không biểu quyết. Ghi nhầm thì người ghi biên bản sửa điểm danh.`,
    );
  return forbidden(`${name} không có trong điểm danh của phiên họp này nên không biểu quyết.`);
}

/** Holds the meeting where it is: what is written under it after this is in before it closes. */
export async function holdMeeting(db: Writer, orgId: string, meetingId: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM btv_meetings
    WHERE org_id = ${orgId}::uuid AND id = ${meetingId}::uuid FOR SHARE`;
}

/** As `holdMeeting`, for the open meeting that has this unit on its agenda. */
export async function holdMeetingOf(db: Writer, orgId: string, assessmentId: string): Promise<void> {
  await db.$queryRaw`SELECT m.id FROM btv_meetings m
    JOIN btv_meeting_units u ON u.org_id = m.org_id AND u.meeting_id = m.id
    WHERE m.org_id = ${orgId}::uuid AND u.assessment_id = ${assessmentId}::uuid AND m.state = 'preparing'
    ORDER BY m.id FOR SHARE OF m`;
}

/** As `holdMeeting`, for the open meetings of a year. */
export async function holdMeetingsOf(db: Writer, orgId: string, cycleId: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM btv_meetings
    WHERE org_id = ${orgId}::uuid AND cycle_id = ${cycleId}::uuid AND state = 'preparing' ORDER BY id FOR SHARE`;
}

/** As `holdMeeting`, for one who changes it: nobody else reads it to write until that is done. */
export async function holdMeetingAlone(db: Writer, orgId: string, meetingId: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM btv_meetings
    WHERE org_id = ${orgId}::uuid AND id = ${meetingId}::uuid FOR UPDATE`;
}

export type Ballot = {
  orgId: string;
  year: number;
  voterId: string;
  choice: VoteChoice;
  enteredById: string;
  enteredBy: string;
  castAt: Date;
};
type VotedOn = { id: string; unit: Pick<UnitRef, "id">; round: number; meeting: Pick<Meeting, "id"> | null };

/** Writes one person's vote on these units, in the place of an earlier one of the same meeting. */
export async function writeVotes(
  db: Writer,
  { year, ...ballot }: Ballot,
  units: readonly VotedOn[],
  record: (event: AuditEvent) => void,
): Promise<void> {
  const { orgId, voterId, choice, castAt, enteredById, enteredBy } = ballot;
  for (const { id: assessmentId, unit, round, meeting } of units) {
    if (!meeting) throw new Error("a vote belongs to a meeting");
    const meetingId = meeting.id;
    const said = { choice, castAt, enteredById, enteredBy, round };
    // The same vote sent twice at once: the second waits for the first and then takes its place.
    const { count } = await db.btvVote.createMany({
      data: [{ orgId, meetingId, assessmentId, voterId, ...said }],
      skipDuplicates: true,
    });
    if (count === 0)
      await db.btvVote.updateMany({
        where: { meetingId, assessmentId, voterId },
        data: { ...said, version: { increment: 1 } },
      });
    const own = enteredById === voterId;
    const detail = { year, round, choice, voter: voterId, own };
    record({ type: "vote.cast", orgId, unitId: unit.id, subjectId: assessmentId, detail });
  }
}
