import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditType, Json } from "@/lib/audit/types";
import { today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { plainDate } from "@/lib/platform/dates";
import { done, type Result } from "@/lib/platform/result";
import { findEditable, placeOf, removeRecord, restoreRecord, save, subjectOf } from "../book";
import { making, moving } from "../placing";
import { NOTE_BOOK, noteDetail } from "./queries";
import { monthAhead, monthBegin, type NoteAct, wrongAct } from "./rules";
import { changeNoteSchema, createNoteSchema, type NoteFields, noteActSchema } from "./schema";
import type { NoteDetail } from "./types";

/** Notes what young people thought and needed in a month, or that there was nothing to tell. */
export async function createNote(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(createNoteSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, ...fields } = parsed.value;
  const made = await making(actor, { unit, branch: fields.branch, day: monthBegin(fields.month) });
  if (!made.ok) return made;
  const ahead = monthAhead(fields.month, await today());
  if (ahead) return ahead;
  const { scope, place, row } = made.value;
  return change(whoIs(actor), async (tx, record) => {
    await writer(scope, tx).youthSituationNote.create({ data: { ...row, ...columnsOf(fields) } });
    record({ type: "situation.created", ...subjectOf(place, row.id), after: plain(fields) });
    return done({ id: row.id });
  });
}

export async function changeNote(actor: Actor, id: string, input: unknown): Promise<Result<NoteDetail>> {
  const found = await findEditable(NOTE_BOOK, actor, id);
  if (!found.ok) return found;
  const parsed = parse(changeNoteSchema, input);
  if (!parsed.ok) return parsed;
  const was = found.value;
  const { version, ...fields } = parsed.value;
  const place = await moving(actor, placeOf(was), { branch: fields.branch, day: monthBegin(fields.month) });
  if (!place.ok) return place;
  const ahead = monthAhead(fields.month, await today());
  if (ahead) return ahead;
  const { branchId } = place.value;
  return save(
    NOTE_BOOK,
    actor,
    was,
    async (db) => {
      const data = { ...columnsOf(fields), branchId, version: { increment: 1 } };
      const where = { id, version, deletedAt: null, forwardedOn: null };
      return (await db.youthSituationNote.updateMany({ where, data })).count;
    },
    { type: "situation.changed", before: plain(fieldsOf(was)), after: plain(fields) },
  );
}

/** The unit's office sends a note to the upper level; from then on it stays as it is. */
export async function forwardNote(actor: Actor, id: string, input: unknown): Promise<Result<NoteDetail>> {
  return take(actor, id, "forward", { input, type: "situation.forwarded" });
}

/** The upper office says that it has read a note. */
export async function receiveNote(actor: Actor, id: string, input: unknown): Promise<Result<NoteDetail>> {
  return take(actor, id, "receive", { input, type: "situation.received" });
}

export async function answerNote(actor: Actor, id: string, input: unknown): Promise<Result<NoteDetail>> {
  return take(actor, id, "answer", { input, type: "situation.answered" });
}

type Taking = { input: unknown; type: AuditType };

async function take(
  actor: Actor,
  id: string,
  act: NoteAct,
  { input, type }: Taking,
): Promise<Result<NoteDetail>> {
  const found = await noteDetail(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const ask = act === "forward" ? can.forwardNote : can.answerNote;
  const no = refusal(ask(actor, placeOf(was)));
  if (no) return no;
  const parsed = parse(noteActSchema, input);
  if (!parsed.ok) return parsed;
  const { version, answer } = parsed.value;
  const wrong = wrongAct(act, was, answer);
  if (wrong) return wrong;
  const on = fromDay(await today());
  return save(
    NOTE_BOOK,
    actor,
    was,
    async (db) => {
      const data = { ...marksOf(act, was, { on, by: actor.name, answer }), version: { increment: 1 } };
      return (await db.youthSituationNote.updateMany({ where: { id, version, deletedAt: null }, data }))
        .count;
    },
    { type, ...(answer ? { after: { answer } } : {}) },
  );
}

/** Whoever answers has received. */
function marksOf(
  act: NoteAct,
  was: NoteDetail,
  { on, by, answer }: { on: Date; by: string; answer: string },
) {
  if (act === "forward") return { forwardedOn: on, forwardedBy: by };
  const received = was.receivedOn ? {} : { receivedOn: on, receivedBy: by };
  return act === "receive" ? received : { ...received, answeredOn: on, answeredBy: by, answer };
}

export function removeNote(actor: Actor, id: string, input: unknown): Promise<Result<{ id: string }>> {
  return removeRecord(NOTE_BOOK, actor, id, input);
}

export function restoreNote(actor: Actor, id: string): Promise<Result<{ id: string }>> {
  return restoreRecord(NOTE_BOOK, actor, id);
}

function columnsOf({ branch: _, month, ...rest }: NoteFields) {
  return { ...rest, month: fromDay(plainDate(`${month}-01`)) };
}

function fieldsOf({ branch, month, channel, isQuiet, thinking, needs, asks }: NoteDetail): NoteFields {
  return { branch: branch?.id ?? null, month, channel, isQuiet, thinking, needs, asks };
}

function plain(fields: NoteFields): { [key: string]: Json } {
  return { ...fields };
}
