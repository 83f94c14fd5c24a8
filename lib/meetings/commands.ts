import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { cycleWhere } from "@/lib/cycles/queries";
import { heldTooEarly, yearClosed } from "@/lib/cycles/rules";
import { holdMeetingAlone } from "@/lib/decisions/voting";
import { today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused, refusedFields } from "@/lib/platform/result";
import { type FoundMeeting, findMeeting, isOver, staleMeeting } from "./own";
import { meetingView } from "./queries";
import { putOffRefused, seatErrors } from "./rules";
import { agendaSchema, changeMeetingSchema, createMeetingSchema } from "./schema";
import { seatsOf } from "./seats";
import type { Agenda, SeatHolder } from "./types";

/** Calls a meeting on a year's recognition, with the appraised units of its agenda. */
export async function createMeeting(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const no = refusal(can.prepareMeeting(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const cycle = await cycleWhere(scope, { year });
  if (!cycle.ok) return cycle;
  if (cycle.value.state === "closed") return yearClosed(year, { hasResult: true });
  const parsed = parse(createMeetingSchema, input);
  if (!parsed.ok) return parsed;
  const { units, number, ...head } = parsed.value;
  const seats = await seatsOf(scope);
  const wrong = refusedFields([...heldTooEarly(head.heldOn, year), ...seatErrors(head, seats)]);
  if (wrong) return wrong;
  const id = newId();
  const cycleId = cycle.value.id;
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      const by = { createdById: actor.userId, createdBy: actor.name };
      await db.btvMeeting.create({
        data: { id, orgId, cycleId, number, ...headRow(head, seats), ...by },
      });
      const added = await addToAgenda(db, { orgId, cycleId, meetingId: id }, units);
      if (added) return added;
      const detail = { year, meeting: number, on: head.heldOn, voting: head.voting, added: units.length };
      record({ type: "meeting.created", orgId, subjectId: id, detail });
      return done({ id });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refused("conflict", `Phiên họp số ${number} vừa được lập. Tải lại trang để xem phiên họp đó.`);
  }
}

type Head = {
  heldOn: Parameters<typeof fromDay>[0];
  place: string;
  chairId: string;
  minuteTakerId: string;
  voting: "open" | "secret";
};

function headRow(head: Head, seats: readonly SeatHolder[]) {
  const nameOf = (id: string) => seats.find((seat) => seat.id === id)?.name ?? "";
  const names = { chairName: nameOf(head.chairId), minuteTakerName: nameOf(head.minuteTakerId) };
  return { ...head, ...names, heldOn: fromDay(head.heldOn) };
}

/** Changes day, place, chair, minute-taker, or how it votes; how it votes only before the first vote. */
export async function changeMeeting(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await preparable(actor, id);
  if (!found.ok) return found;
  const parsed = parse(changeMeetingSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...head } = parsed.value;
  const { scope, meeting } = found.value;
  const seats = await seatsOf(scope);
  const wrong = refusedFields([...heldTooEarly(head.heldOn, meeting.year), ...seatErrors(head, seats)]);
  if (wrong) return wrong;
  const day = await today();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await holdMeetingAlone(db, meeting.orgId, id);
    const rolled = await db.btvAttendance.findFirst({ where: { meetingId: id }, select: { memberId: true } });
    const putOff = putOffRefused(head.heldOn, rolled !== null, day);
    if (putOff) return putOff;
    if (head.voting !== meeting.voting && (await hasVotes(db, id)))
      return refused(
        "conflict",
        "Đã có phiếu ghi nên không đổi cách biểu quyết được nữa. Chọn lại cách cũ rồi lưu; đơn vị cần biểu quyết cách khác thì đưa vào phiên họp mới.",
      );
    const { count } = await db.btvMeeting.updateMany({
      where: { id, version, state: "preparing" },
      data: { ...headRow(head, seats), version: { increment: 1 } },
    });
    if (count === 0) return () => staleHead(actor, id);
    const detail = { year: meeting.year, meeting: meeting.number, on: head.heldOn, voting: head.voting };
    record({ type: "meeting.changed", orgId: meeting.orgId, subjectId: id, detail });
    return done(null);
  });
}

/** Makes these the units of the agenda. One that was voted on stays: its votes are no longer anybody's to drop. */
export async function setAgenda(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await preparable(actor, id);
  if (!found.ok) return found;
  const parsed = parse(agendaSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, meeting } = found.value;
  const { orgId, cycleId } = meeting;
  const wanted = [...new Set(parsed.value.units)];
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await holdMeetingAlone(db, orgId, id);
    const here = await db.btvMeetingUnit.findMany({
      where: { meetingId: id },
      select: {
        assessmentId: true,
        countedAt: true,
        outcome: true,
        assessment: { select: { unit: { select: { name: true } } } },
        _count: { select: { votes: true } },
      },
    });
    const gone = here.filter(({ assessmentId }) => !wanted.includes(assessmentId));
    const kept = gone.filter(({ countedAt, outcome, _count }) => countedAt || outcome || _count.votes > 0);
    if (kept.length > 0) return keptOnAgenda(kept.map(({ assessment }) => assessment.unit.name));
    const { count } = await db.btvMeeting.updateMany({
      where: { id, version: parsed.value.version, state: "preparing" },
      data: { version: { increment: 1 } },
    });
    if (count === 0) return () => staleAgenda(actor, id);
    await db.btvMeetingUnit.deleteMany({
      where: { meetingId: id, assessmentId: { in: gone.map(({ assessmentId }) => assessmentId) } },
    });
    const fresh = wanted.filter((one) => here.every(({ assessmentId }) => assessmentId !== one));
    const refusedUnit = await addToAgenda(db, { orgId, cycleId, meetingId: id }, fresh);
    if (refusedUnit) return refusedUnit;
    const detail = { year: meeting.year, meeting: meeting.number, added: fresh.length, removed: gone.length };
    record({ type: "meeting.agenda_changed", orgId, subjectId: id, detail });
    return done(null);
  });
}

function keptOnAgenda(names: readonly string[]): Refusal {
  const named = names.join(", ");
  return refused(
    "conflict",
    `Đã biểu quyết về ${named} nên không đưa ra khỏi chương trình được. Chọn lại đơn vị đó rồi lưu.`,
  );
}

async function staleHead(actor: Actor, id: string): Promise<Refusal> {
  const now = await findMeeting(actor, id);
  return now.ok ? staleMeeting(now.value.meeting) : now;
}

async function staleAgenda(actor: Actor, id: string): Promise<Refusal> {
  const view = await meetingView(actor, id);
  if (!view.ok) return view;
  const { row, board } = view.value;
  const current: Agenda = { version: row.version, units: board.units.map(({ unit }) => unit.name) };
  return staleMeeting(current);
}

async function preparable(actor: Actor, id: string): Promise<Result<FoundMeeting>> {
  const found = await findMeeting(actor, id);
  if (!found.ok) return found;
  const no = refusal(can.prepareMeeting(actor, found.value.meeting.orgId));
  return no ?? isOver(found.value.meeting) ?? found;
}

/** Appraised units that no other open meeting has: a unit is voted on in one place. */
async function addToAgenda(
  db: Writer,
  { orgId, cycleId, meetingId }: { orgId: string; cycleId: string; meetingId: string },
  ids: readonly string[],
): Promise<Refusal | null> {
  const wanted = [...new Set(ids)];
  const ready = await db.assessment.findMany({
    where: { id: { in: wanted }, cycleId, state: "APPRAISED" },
    select: { id: true, round: true },
  });
  if (ready.length < wanted.length)
    return refused(
      "conflict",
      "Có đơn vị chưa thẩm định xong hoặc đã có kết quả. Tải lại trang rồi chọn lại.",
    );
  const elsewhere = await db.btvMeetingUnit.findFirst({
    where: {
      OR: ready.map(({ id, round }) => ({ assessmentId: id, round })),
      outcome: null,
      meeting: { state: "preparing", id: { not: meetingId } },
    },
    select: { meeting: { select: { number: true } } },
  });
  if (elsewhere)
    return refused(
      "conflict",
      `Có đơn vị đã nằm trong chương trình phiên họp số ${elsewhere.meeting.number}. Bỏ đơn vị đó ra rồi lưu lại.`,
    );
  await db.btvMeetingUnit.createMany({
    data: ready.map(({ id, round }) => ({ orgId, meetingId, assessmentId: id, round })),
  });
  return null;
}

async function hasVotes(db: Writer, meetingId: string): Promise<boolean> {
  const vote = await db.btvVote.findFirst({ where: { meetingId }, select: { id: true } });
  const counted = await db.btvMeetingUnit.findFirst({
    where: { meetingId, countedAt: { not: null } },
    select: { assessmentId: true },
  });
  return vote !== null || counted !== null;
}
