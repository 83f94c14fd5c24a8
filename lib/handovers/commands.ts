import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { Json } from "@/lib/audit/types";
import { type FoundBody, findBody } from "@/lib/committees/bodies";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { newId } from "@/lib/platform/ids";
import {
  done,
  type FieldError,
  notFound,
  type Refusal,
  type Result,
  refused,
  refusedFields,
} from "@/lib/platform/result";
import { findHandover, partiesOf } from "./queries";
import { handoverProblems, notOpen } from "./rules";
import { changeHandoverSchema, drawUpSchema, type HandoverFields, handoverVersionSchema } from "./schema";

/** Draws up what goes from one secretary to the next; nothing changes hands before both have confirmed it. */
export async function drawUpHandover(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(drawUpSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, ...fields } = parsed.value;
  const at = await bodyToHandOver(actor, { unit, branch }, fields);
  if (!at.ok) return at;
  const { body, columns } = at.value;
  const { orgId, unitId, branchId } = body.place;
  const id = newId();
  const by = { createdById: personOf(actor), createdBy: actor.name, createdAt: await now() };
  try {
    return await change<{ id: string }>(whoIs(actor), async (tx, record) => {
      const db = writer(body.scope, tx);
      await db.handover.create({ data: { id, orgId, unitId, branchId, ...columns, ...by } });
      await writeLines(db, { orgId, handoverId: id }, fields);
      record({
        type: "handover.drawn_up",
        orgId,
        unitId,
        subjectId: id,
        after: logged(columns, fields),
      });
      return done({ id });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return ONE_OPEN;
  }
}

export const ONE_OPEN = refused(
  "conflict",
  "Nơi này đang có một lần bàn giao chưa xong. Mở lần đó để làm tiếp, hoặc bỏ đi.",
);

/** Says anew what is handed over; whoever had confirmed confirms what stands there now. */
export async function changeHandover(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findHandover(actor, id);
  if (!found.ok) return found;
  const { body, handover } = found.value;
  const no = refusal(can.keepCommittee(actor, body.place)) ?? notOpen(handover);
  if (no) return no;
  const parsed = parse(changeHandoverSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const columns = await columnsOf(body, fields);
  if (!columns.ok) return columns;
  const { orgId, unitId } = body.place;
  return change<{ id: string }>(whoIs(actor), async (tx, record) => {
    const db = writer(body.scope, tx);
    const { count } = await db.handover.updateMany({
      where: { id, version, state: "open" },
      data: { ...columns.value, ...UNCONFIRMED, version: { increment: 1 } },
    });
    if (count === 0) return () => staleHandover(actor, id);
    await db.handoverLine.deleteMany({ where: { handoverId: id } });
    await writeLines(db, { orgId, handoverId: id }, fields);
    record({ type: "handover.changed", orgId, unitId, subjectId: id, after: logged(columns.value, fields) });
    return done({ id });
  });
}

/** Gives up what was not recorded. */
export async function withdrawHandover(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await findHandover(actor, id);
  if (!found.ok) return found;
  const { body, handover } = found.value;
  const no = refusal(can.keepCommittee(actor, body.place)) ?? notOpen(handover);
  if (no) return no;
  const parsed = parse(handoverVersionSchema, input);
  if (!parsed.ok) return parsed;
  const { orgId, unitId } = body.place;
  return change(whoIs(actor), async (tx, record) => {
    const { count } = await writer(body.scope, tx).handover.updateMany({
      where: { id, version: parsed.value.version, state: "open" },
      data: { state: "withdrawn", version: { increment: 1 } },
    });
    if (count === 0) return () => staleHandover(actor, id);
    record({ type: "handover.withdrawn", orgId, unitId, subjectId: id });
    return done(null);
  });
}

const UNCONFIRMED = {
  giverConfirmedAt: null,
  giverConfirmedById: null,
  giverConfirmedBy: null,
  standInReason: null,
  receiverConfirmedAt: null,
};

export async function staleHandover(actor: Actor, id: string): Promise<Refusal> {
  const found = await findHandover(actor, id);
  if (!found.ok) return found;
  return refused("stale", "Người khác vừa sửa lần bàn giao này. So hai bản rồi làm tiếp.", {
    current: found.value.handover,
  });
}

/** Where a hand-over is begun, for whoever keeps the committee there, with the columns of what was typed. */
export async function bodyToHandOver(
  actor: Actor,
  at: { unit: string; branch: string | null },
  fields: HandoverFields,
) {
  const found = await findBody(actor, at);
  if (!found.ok) return found;
  const body = found.value;
  const no = refusal(can.keepCommittee(actor, body.place));
  if (no) return no;
  const columns = await columnsOf(body, fields);
  return columns.ok ? done({ body, columns: columns.value }) : columns;
}

/** The columns of what was typed, with both names as their accounts have them. */
async function columnsOf(body: FoundBody, { lines, giver, receiver, handedOn, ...texts }: HandoverFields) {
  const { givers, receivers } = await partiesOf(body);
  const from = givers.find(({ userId }) => userId === giver);
  const to = receivers.find(({ userId }) => userId === receiver);
  const problems: FieldError[] = handoverProblems({ giver, receiver, handedOn, lines }, await today());
  if (!from) problems.push({ path: "giver", message: "Người này chưa làm Bí thư ở đây. Chọn lại." });
  if (!to) problems.push({ path: "receiver", message: "Người nhận chưa có vai trò ở đây. Chọn lại." });
  const wrong = refusedFields(problems);
  if (wrong || !from || !to) return wrong ?? notFound();
  return done({
    ...texts,
    giverId: giver,
    giverName: from.name,
    receiverId: receiver,
    receiverName: to.name,
    handedOn: fromDay(handedOn),
  });
}

export async function writeLines(
  db: Writer,
  at: { orgId: string; handoverId: string },
  { lines }: HandoverFields,
): Promise<void> {
  await db.handoverLine.createMany({ data: lines.map((line, position) => ({ ...at, ...line, position })) });
}

/** For the log; names and words are personal and go to its values. */
export function logged(
  { giverName, receiverName }: { giverName: string; receiverName: string },
  { handedOn, place, witness, basis, lines }: HandoverFields,
): { [key: string]: Json } {
  return {
    giver: giverName,
    receiver: receiverName,
    handedOn,
    place,
    witness,
    basis,
    lines: lines.map(({ text, missing }) => (missing ? `${text} (thiếu: ${missing})` : text)),
  };
}
