import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { newId } from "@/lib/platform/ids";
import {
  done,
  forbidden,
  notFound,
  type Refusal,
  type Result,
  refused,
  refusedAt,
} from "@/lib/platform/result";
import { directiveDetail, workingUnits } from "./queries";
import { wrongDirectiveDays } from "./rules";
import { changeDirectiveSchema, type DirectiveFields, issueDirectiveSchema } from "./schema";
import type { DirectiveDetail } from "./types";

/** Enters a signed paper and sends it to its units. */
export async function issueDirective(
  actor: Actor,
  orgId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const no = refusal(can.issueDirective(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const parsed = parse(issueDirectiveSchema, input);
  if (!parsed.ok) return parsed;
  const fields = parsed.value;
  const wrong = wrongDirectiveDays(fields, await today());
  if (wrong) return wrong;
  const units = await recipientsOf(scope, fields);
  if (!units.ok) return units;
  const { userId } = actor;
  if (userId === null) return forbidden("Văn bản do người có tài khoản gửi.");
  const id = newId();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const by = { createdById: userId, createdBy: actor.name, createdAt: await now() };
    await db.directive.create({ data: { id, orgId, ...columnsOf(fields), ...by } });
    await addRecipients(db, { orgId, id }, units.value);
    record({ type: "directive.issued", orgId, subjectId: id, detail: detailOf(fields, units.value.length) });
    return done({ id });
  });
}

/** Corrects what is written; units may be added, and those that have not received it taken away. */
export async function changeDirective(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<DirectiveDetail>> {
  const found = await directiveDetail(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const no = refusal(can.issueDirective(actor, was.orgId));
  const scope = readScope(actor, was.orgId);
  if (no || !scope) return no ?? notFound();
  const parsed = parse(changeDirectiveSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const wrong = wrongDirectiveDays(fields, await today());
  if (wrong) return wrong;
  const units = await recipientsOf(scope, fields, new Set(was.receipts.map(({ unit }) => unit.id)));
  if (!units.ok) return units;
  const lost = alreadyReceived(was, units.value);
  if (lost) return lost;
  const changed = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const data = { ...columnsOf(fields), version: { increment: 1 } };
    const { count } = await db.directive.updateMany({ where: { id, version }, data });
    if (count === 0) return () => stale(actor, id);
    await db.directiveRecipient.deleteMany({
      where: { directiveId: id, receivedAt: null, unitId: { notIn: units.value } },
    });
    await addRecipients(db, { orgId: was.orgId, id }, units.value);
    const detail = detailOf(fields, units.value.length);
    record({ type: "directive.changed", orgId: was.orgId, subjectId: id, detail });
    return done(null);
  });
  return changed.ok ? directiveDetail(actor, id) : changed;
}

async function stale(actor: Actor, id: string): Promise<Refusal> {
  const current = await directiveDetail(actor, id);
  if (!current.ok) return current;
  return refused("stale", "Có người vừa sửa văn bản này. So hai bản rồi lưu lại.", {
    current: current.value,
  });
}

/** All that work today, or those chosen; a unit that has closed since keeps what it was sent. */
async function recipientsOf(
  scope: Scope,
  { recipients }: DirectiveFields,
  kept: ReadonlySet<string> = new Set(),
): Promise<Result<string[]>> {
  const working = (await workingUnits(scope)).map(({ id }) => id);
  if (recipients === "all") return done([...new Set([...working, ...kept])]);
  const known = new Set([...working, ...kept]);
  if (recipients.every((id) => known.has(id))) return done(recipients);
  return notFound("Có đơn vị nhận không tìm thấy hoặc đã đóng. Tải lại trang rồi chọn lại.");
}

function alreadyReceived({ receipts }: DirectiveDetail, units: string[]): Refusal | null {
  const lost = receipts.filter(({ unit, receivedAt }) => receivedAt && !units.includes(unit.id));
  if (lost.length === 0) return null;
  return refusedAt(
    "recipients",
    `${lost.map(({ unit }) => unit.name).join(", ")} đã nhận văn bản này nên vẫn ở danh sách nhận.`,
  );
}

async function addRecipients(
  db: Writer,
  { orgId, id: directiveId }: { orgId: string; id: string },
  unitIds: readonly string[],
): Promise<void> {
  await db.directiveRecipient.createMany({
    data: unitIds.map((unitId) => ({ orgId, directiveId, unitId })),
    skipDuplicates: true,
  });
}

function columnsOf({ docNumber, issuedOn, docAbstract, answerDue }: DirectiveFields) {
  return {
    docNumber,
    issuedOn: fromDay(issuedOn),
    docAbstract,
    answerDue: answerDue && fromDay(answerDue),
  };
}

function detailOf({ docNumber, issuedOn, answerDue }: DirectiveFields, units: number) {
  return { number: docNumber, on: issuedOn, dueDate: answerDue, units };
}
