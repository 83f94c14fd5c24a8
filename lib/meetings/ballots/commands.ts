import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { type Board, type BoardUnit, boardOf, committeeOf } from "@/lib/decisions/board";
import type { VoteChoice } from "@/lib/decisions/types";
import { holdMeeting, holdMeetingAlone, voteIsShut, voteRefused, writeVotes } from "@/lib/decisions/voting";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result, refused, refusedFields } from "@/lib/platform/result";
import { type FoundMeeting, findMeeting, isOver, staleMeeting } from "../own";
import { meetingView } from "../queries";
import { attendanceErrors, countError, notYetHeld } from "../rules";
import { attendanceSchema, countSchema, enteredVoteSchema } from "../schema";
import { rollOf } from "../seats";
import type { MeetingRow, Roll } from "../types";

/** A meeting that this actor takes the minutes of and that is not over. */
export async function minuted(actor: Actor, id: string): Promise<Result<FoundMeeting>> {
  const found = await findMeeting(actor, id);
  if (!found.ok) return found;
  const { meeting } = found.value;
  const no = refusal(can.keepMinutes(actor, meeting));
  return no ?? isOver(meeting) ?? found;
}

/** Who of the committee came; absent with the reason. Somebody who voted stays present. */
export async function saveAttendance(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await minuted(actor, id);
  if (!found.ok) return found;
  const parsed = parse(attendanceSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, meeting } = found.value;
  const { orgId } = meeting;
  const early = notYetHeld(meeting, await today());
  if (early) return early;
  const { members, version } = parsed.value;
  const roll = await rollOf(scope, meeting.heldOn);
  const wrong = refusedFields(attendanceErrors(members, roll));
  if (wrong) return wrong;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await holdMeetingAlone(db, orgId, id);
    const present = members.flatMap(({ memberId, isPresent }) => (isPresent ? memberId : []));
    const locked = await restsOnAttendance(db, id, present);
    if (locked) return locked;
    const { count } = await db.btvMeeting.updateMany({
      where: { id, version, state: "preparing" },
      data: { version: { increment: 1 } },
    });
    if (count === 0) return () => staleRoll(actor, id);
    await db.btvAttendance.deleteMany({ where: { meetingId: id } });
    const nameOf = new Map(roll.map(({ memberId, name }) => [memberId, name]));
    await db.btvAttendance.createMany({
      data: members.map((one) => ({
        orgId,
        meetingId: id,
        ...one,
        name: nameOf.get(one.memberId) ?? "",
        reason: one.isPresent ? "" : one.reason,
      })),
    });
    const detail = { ...naming(meeting), present: `${present.length}/${members.length}` };
    record({ type: "meeting.attendance_saved", orgId, subjectId: id, detail });
    return done(null);
  });
}

async function staleRoll(actor: Actor, id: string): Promise<Refusal> {
  const view = await meetingView(actor, id);
  if (!view.ok) return view;
  const { row, meeting } = view.value;
  const current: Roll = { version: row.version, attendances: meeting.attendances };
  return staleMeeting(current);
}

async function restsOnAttendance(db: Writer, meetingId: string, present: readonly string[]) {
  const counted = await db.btvMeetingUnit.findFirst({
    where: { meetingId, countedAt: { not: null } },
    select: { assessmentId: true },
  });
  if (counted)
    return refused(
      "conflict",
      "Đã ghi kết quả kiểm phiếu theo điểm danh này nên không sửa điểm danh được nữa. Điểm danh sai thì nêu trong nội dung thảo luận; cần bỏ phiếu lại thì đưa đơn vị vào phiên họp mới.",
    );
  const vote = await db.btvVote.findFirst({
    where: { meetingId, voterId: { notIn: [...present] } },
    select: { voter: { select: { name: true } } },
  });
  if (!vote) return null;
  return refused(
    "conflict",
    `${vote.voter.name} đã biểu quyết ở phiên họp này nên không ghi vắng mặt được. Ghi người đó có mặt rồi lưu lại.`,
  );
}

/** The minute-taker writes down a member's open vote; the record says who entered it. */
export async function enterVote(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ choice: VoteChoice }>> {
  const found = await minuted(actor, id);
  if (!found.ok) return found;
  const parsed = parse(enteredVoteSchema, input);
  if (!parsed.ok) return parsed;
  const { assessmentId, voterId, choice } = parsed.value;
  return onAgenda(actor, found.value, assessmentId, "shared", async (db, { unit, members }, record) => {
    const name = members.find(({ memberId }) => memberId === voterId)?.name ?? "Người này";
    const shut = voteRefused(unit, voterId, name);
    if (shut) return shut;
    const who = { voterId, enteredById: personOf(actor), enteredBy: actor.name };
    const { orgId, year } = found.value.meeting;
    await writeVotes(db, { orgId, year, ...who, choice, castAt: await now() }, [unit], record);
    return done({ choice });
  });
}

/** The minute-taker enters the count of a secret vote on a unit. */
export async function enterCount(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await minuted(actor, id);
  if (!found.ok) return found;
  const parsed = parse(countSchema, input);
  if (!parsed.ok) return parsed;
  const { assessmentId, version, ...count } = parsed.value;
  const { meeting } = found.value;
  if (meeting.voting === "open")
    return refused("conflict", "Phiên họp này biểu quyết công khai: ghi phiếu của từng ủy viên.");
  return onAgenda(actor, found.value, assessmentId, "alone", async (db, { unit, members }, record) => {
    const shut = voteIsShut(unit);
    if (shut) return shut;
    const wrong = countError(count, unit.proposal.eligible);
    if (wrong) return wrong;
    const recused = members.filter(({ memberId }) => unit.recused.includes(memberId));
    const saved = await db.btvMeetingUnit.updateMany({
      where: { meetingId: id, assessmentId, version },
      data: {
        ...count,
        recused,
        countedBy: actor.name,
        countedAt: await now(),
        version: { increment: 1 },
      },
    });
    if (saved.count === 0) return staleMeeting(unit.agenda);
    record({
      type: "meeting.counted",
      orgId: meeting.orgId,
      unitId: unit.unit.id,
      subjectId: assessmentId,
      detail: { ...naming(meeting), ...count },
    });
    return done(null);
  });
}

type Around = { unit: BoardUnit; members: Board["members"] };
type Work<T> = (db: Writer, around: Around, record: (event: AuditEvent) => void) => Promise<Result<T>>;

/** A change on one unit of the agenda, which stands still meanwhile together with the meeting. */
async function onAgenda<T>(
  actor: Actor,
  { scope, meeting }: FoundMeeting,
  assessmentId: string,
  hold: "shared" | "alone",
  work: Work<T>,
): Promise<Result<T>> {
  const { orgId, cycleId, votePercent, voteBase, id } = meeting;
  const committee = await committeeOf(orgId);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await db.$queryRaw`SELECT id FROM assessments
      WHERE org_id = ${orgId}::uuid AND id = ${assessmentId}::uuid FOR SHARE`;
    if (hold === "alone") await holdMeetingAlone(db, orgId, id);
    else await holdMeeting(db, orgId, id);
    const board = await boardOf(
      scope,
      { id: cycleId, votePercent, voteBase },
      { meetingId: id, within: { tx, committee } },
    );
    const unit = board.units.find((one) => one.id === assessmentId);
    if (!unit) return notFound("Đơn vị này không nằm trong chương trình của phiên họp.");
    return work(db, { unit, members: board.members }, record);
  });
}

function naming({ year, number }: Pick<MeetingRow, "year" | "number">) {
  return { year, meeting: number };
}
