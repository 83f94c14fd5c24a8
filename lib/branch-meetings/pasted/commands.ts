import { parse } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change, type Outcome } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { daysWords, type Pasted, pasteEnding } from "@/lib/cases/pasted/ending";
import { tiePapers } from "@/lib/evidence/papers/tying";
import { now, today } from "@/lib/platform/clock";
import { reader, rows, type Writer, writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { wrongCells } from "@/lib/platform/pasted-table";
import { type FieldError, forbidden, type Result } from "@/lib/platform/result";
import type { Effect } from "@/lib/platform/seen-effect";
import type { RecordPlace } from "@/lib/units/record-place";
import { isSameMeeting, standsWords, type Told, toldOf } from "../beside";
import { columnsOf, logged } from "../columns";
import { meetingPlace } from "../commands";
import { KIND_LABELS, meetingWords } from "../messages";
import { rollEvent } from "../roll";
import { pasteMeetingsSchema } from "../schema";
import { rollsStatement } from "../statements";
import {
  namesAnybody,
  type PastedMeeting,
  type ReadMeeting,
  type RollMember,
  readMeeting,
  readMeetings,
} from "./reading";

/**
 * "Ghi kết quả": meetings that were held, from a table, all of it or nothing and every cell that is wrong. Written is what
 * was seen before.
 */
export async function pasteMeetings(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const parsed = parse(pasteMeetingsSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, table, evidence, seen } = parsed.value;
  const found = await meetingPlace(actor, unit, branch);
  if (!found.ok) return found;
  const place = found.value;
  const scope = readScope(actor, place.orgId);
  const { userId } = actor;
  if (!scope || userId === null) return forbidden("Sinh hoạt chi đoàn do người của đơn vị ghi.");
  const { meetings: lines, problems: unread } = readMeetings(table);
  const [day, rolls, told] = await Promise.all([
    today(),
    rollsOf(scope, place, lines.filter(namesAnybody)),
    toldOf(reader(scope), place, daysOf(lines)),
  ]);
  const read = lines.map((line) => readMeeting(line, rolls.get(line.fields.day) ?? [], day));
  const problems = [...unread, ...read.flatMap((line) => line.problems), ...twice(lines, told)];
  if (problems.length > 0) return wrongCells(problems);
  const by = { createdById: userId, createdBy: actor.name, createdAt: await now() };
  const made = read.map(({ meeting }) => ({ ...meeting, id: newId() }));
  const target = daysWords(lines.map(({ fields }) => fields.day));
  const end = pasteEnding(actor, { kind: "branch_meeting", place, seen, target });
  return change(whoIs(actor), async (tx, record): Promise<Outcome<Pasted>> => {
    const db = writer(scope, tx);
    // The same table may be sent twice at once: the second waits, and finds what the first has written.
    await lockMeetings(db, place);
    const since = twice(lines, await toldOf(db, place, daysOf(lines)));
    if (since.length > 0) return wrongCells(since);
    const state = "held" as const;
    await db.branchMeeting.createMany({
      data: made.map(({ id, fields }) => ({ id, ...place, state, ...columnsOf(fields), ...by })),
    });
    await db.branchMeetingAttendance.createMany({
      data: made.flatMap(({ id: meetingId, roll }) =>
        roll.map(({ member, mark, reason }) => ({
          orgId: place.orgId,
          meetingId,
          memberId: member,
          mark,
          reason: reason ?? "",
        })),
      ),
    });
    const bearer = { kind: "branch_meeting", place, isRestricted: false } as const;
    const papers = made.map(({ id }) => ({ ...bearer, id, evidence }));
    const unfit = await tiePapers(actor, { db, record }, papers);
    if (unfit) return unfit;
    for (const meeting of made) for (const event of eventsOf(place, meeting)) record(event);
    return end({ db, record, ids: made.map(({ id }) => id), effect: made.map(effectOf) });
  });
}

/** From the first day to the last. */
function effectOf({ fields, presence }: ReadMeeting): Effect {
  const { agenda, resolutionNumber } = fields;
  const { present = fields.presentCount, entitled = fields.entitledCount } = presence ?? {};
  const came =
    present !== null && (entitled === null ? `${present} có mặt` : `${present}/${entitled} có mặt`);
  const resolved = resolutionNumber && `nghị quyết ${resolutionNumber}`;
  return {
    name: meetingWords(fields),
    from: "Chưa ghi",
    to: ["Đã họp", came, agenda.join("; "), resolved].filter(Boolean).join(" · "),
  };
}

/** As of a meeting that is recorded by itself, and ticked. */
function eventsOf(
  { orgId, unitId }: RecordPlace,
  { id, fields, rows: listed, roll, presence }: ReadMeeting & { id: string },
): AuditEvent[] {
  const at = { orgId, unitId, subjectId: id };
  const on = { on: fields.day };
  const ticked = rollEvent(listed, roll, presence);
  return [
    { type: "branch_meeting.recorded", ...at, detail: on, after: logged(fields) },
    ...(presence ? [{ ...ticked, ...at, detail: { ...on, ...ticked.detail } }] : []),
  ];
}

/** The branch's list on each of the days, in one statement however many there are. */
async function rollsOf(
  scope: Scope,
  { orgId, unitId, branchId }: RecordPlace,
  lines: readonly PastedMeeting[],
): Promise<Map<PlainDate, RollMember[]>> {
  if (lines.length === 0) return new Map();
  const days = [...new Set(lines.map(({ fields }) => fields.day))];
  type Found = Omit<RollMember, "mark" | "reason"> & { day: PlainDate };
  const found = await rows<Found>(scope, rollsStatement, () => [orgId, unitId, branchId, days]);
  const rolls = new Map<PlainDate, RollMember[]>();
  for (const { day, ...member } of found)
    rolls.set(day, [...(rolls.get(day) ?? []), { ...member, mark: null, reason: "" }]);
  return rolls;
}

const daysOf = (lines: readonly PastedMeeting[]) => lines.map(({ fields }) => fields.day);

/** One table of a branch at a time. */
async function lockMeetings(db: Writer, { unitId, branchId }: RecordPlace): Promise<void> {
  const key = `branch_meetings:${branchId ?? unitId}`;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/** A table is easily pasted twice: a meeting of the same kind on the same day is one. */
function twice(lines: readonly PastedMeeting[], told: readonly Told[]): FieldError[] {
  return lines.flatMap(({ row, fields: { day, kind } }, at) => {
    const stands = told.find((other) => isSameMeeting({ day, kind }, other));
    if (stands) return [row.say("day", `${standsWords(stands)}. Bỏ dòng này, hoặc mở buổi đó rồi sửa.`)];
    return lines.slice(0, at).some(({ fields }) => isSameMeeting({ day, kind }, fields))
      ? [
          row.say(
            "day",
            `buổi ${KIND_LABELS[kind].toLocaleLowerCase("vi")} ngày này đứng hai lần. Giữ một dòng.`,
          ),
        ]
      : [];
  });
}
