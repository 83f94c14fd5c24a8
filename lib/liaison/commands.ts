import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { notAfter } from "@/lib/evidence/rules";
import { now, today } from "@/lib/platform/clock";
import { reader, writer } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import { isExclusionViolation } from "@/lib/platform/database/errors";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { candidatesOf, liaisonOf } from "./queries";
import { assignSchema, endSchema, noteSchema } from "./schema";

/** Names somebody of the upper level to follow a unit from a day on. */
export async function assignLiaison(
  actor: Actor,
  orgId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const scope = structureScope(actor, orgId);
  const no = refusal(can.assignLiaison(actor, orgId));
  if (no || !scope) return no ?? notFound();
  const parsed = parse(assignSchema, input);
  if (!parsed.ok) return parsed;
  const { unitId, userId, fromDay: from } = parsed.value;
  const unit = await reader(scope).unit.findFirst({
    where: { id: unitId, kind: { in: ["base_union", "base_branch"] } },
    select: { id: true },
  });
  if (!unit) return notFound();
  const person = (await candidatesOf(orgId)).find((one) => one.userId === userId);
  if (!person) return wrongPerson("Người này không giữ vai trò ở cấp trên. Chọn người khác.");
  const id = newId();
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const by = { givenById: personOf(actor), givenBy: actor.name };
      await writer(scope, tx).liaisonOfficer.create({
        data: { id, orgId, unitId, userId, fromDay: fromDay(from), ...by },
      });
      const detail = { person: person.name, fromDay: from };
      record({ type: "liaison.assigned", orgId, unitId, subjectId: id, detail });
      return done({ id });
    });
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    return wrongPerson(`${person.name} đang theo dõi đơn vị này rồi.`, "conflict");
  }
}

function wrongPerson(message: string, reason: "invalid" | "conflict" = "invalid") {
  return refusedAt("userId", message, reason);
}

/** Says until when somebody followed a unit. */
export async function endLiaison(actor: Actor, orgId: string, input: unknown): Promise<Result<null>> {
  const scope = structureScope(actor, orgId);
  const no = refusal(can.assignLiaison(actor, orgId));
  if (no || !scope) return no ?? notFound();
  const parsed = parse(endSchema, input);
  if (!parsed.ok) return parsed;
  const { unitId, officerId, toDay: to, version } = parsed.value;
  const officer = await reader(scope).liaisonOfficer.findFirst({
    where: { id: officerId, unitId },
    select: { fromDay: true, toDay: true, user: { select: { name: true } } },
  });
  if (!officer) return notFound();
  if (officer.toDay) return hasEnded(officer.user.name, toDay(officer.toDay));
  const from = toDay(officer.fromDay);
  if (to < from) return refusedAt("toDay", "Ngày cuối phải sau ngày được giao.");
  return change(whoIs(actor), async (tx, record) => {
    const { count } = await writer(scope, tx).liaisonOfficer.updateMany({
      where: { id: officerId, version, toDay: null },
      data: { toDay: fromDay(to), version: { increment: 1 } },
    });
    if (count === 0) return hasEnded(officer.user.name);
    const detail = { person: officer.user.name, toDay: to };
    record({ type: "liaison.ended", orgId, unitId, subjectId: officerId, detail });
    return done(null);
  });
}

function hasEnded(name: string, on?: PlainDate) {
  const when = on ? `, ngày cuối ${formatDate(on)}` : "";
  return refused("conflict", `${name} đã được thôi giao${when}. Mở lại trang để xem.`);
}

/** Writes down a visit, call or message, or mends what one wrote oneself. */
export async function saveNote(
  actor: Actor,
  at: { orgId: string; unitId: string },
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await liaisonOf(actor, at);
  if (!found.ok) return found;
  const { scope, liaison } = found.value;
  if (!liaison.mayWrite) return refusal(can.writeLiaisonNote(actor, at, false)) ?? notFound();
  const parsed = parse(noteSchema, input);
  if (!parsed.ok) return parsed;
  const { noteId, version, day, text, isShared } = parsed.value;
  const old = noteId === null ? null : liaison.notes.find((one) => one.id === noteId);
  if (old === undefined) return notFound();
  if (old && !old.isOwn) return refused("forbidden", "Chỉ người ghi sửa được ghi chép này.");
  const early = notAfter(await today(), day, "day");
  if (early) return early;
  const said = { day: fromDay(day), text, isShared };
  const id = old?.id ?? newId();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    if (old) {
      const { count } = await db.liaisonNote.updateMany({
        where: { id, version },
        data: { ...said, version: { increment: 1 } },
      });
      if (count === 0) return () => staleNote(actor, at, id);
    } else {
      const by = { byId: personOf(actor), by: actor.name, at: await now() };
      await db.liaisonNote.create({ data: { id, ...at, ...said, ...by } });
    }
    record({
      type: "liaison.note_saved",
      ...at,
      subjectId: id,
      detail: { on: day, shared: isShared },
      before: old && { text: old.text, isShared: old.isShared },
      after: { text, isShared },
    });
    return done({ id });
  });
}

async function staleNote(actor: Actor, at: { orgId: string; unitId: string }, id: string): Promise<Refusal> {
  const found = await liaisonOf(actor, at);
  if (!found.ok) return found;
  const current = found.value.liaison.notes.find((one) => one.id === id);
  return refused("stale", "Ghi chép này vừa được sửa ở nơi khác. So hai bản rồi lưu lại.", { current });
}
