import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { Json } from "@/lib/audit/types";
import { strangeEvidence } from "@/lib/evidence/linking";
import { addProofs, tieEvidence } from "@/lib/evidence/proofs";
import { mayBeRestored } from "@/lib/evidence/rules";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { dayOf } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, forbidden, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { recordPlaceOf } from "@/lib/units/record-place";
import { columnsOf, fieldsOf, filled } from "./columns";
import { findEditable, findOwn, write } from "./own";
import { advisingDetail, placeOfAdvising } from "./queries";
import { wrongAdvisingDays } from "./rules";
import {
  type AdvisingFields,
  advisingVersionSchema,
  changeAdvisingSchema,
  createAdvisingSchema,
} from "./schema";
import type { AdvisingDetail } from "./types";

/** Records advice, a programme of coordination or a task that was given. */
export async function createAdvising(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(createAdvisingSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, ...fields } = parsed.value;
  const found = await recordPlaceOf(actor, unit, null);
  if (!found.ok) return found;
  const { orgId, unitId } = found.value;
  const place = { orgId, unitId };
  const no = refusal(can.keepUnitWork(actor, place)) ?? (await wrongFields(actor, place, fields));
  if (no) return no;
  const scope = readScope(actor, orgId);
  const { userId } = actor;
  if (!scope || userId === null) return forbidden("Việc này do người của đơn vị ghi.");
  const id = newId();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const by = { createdById: userId, createdBy: actor.name, createdAt: await now() };
    await db.advisingRecord.create({
      data: { id, kind: fields.kind, ...place, ...columnsOf(fields), ...by },
    });
    await addProofs(db, "advising_evidence", { orgId, id }, fields.evidence);
    record({ type: "advising.created", ...place, subjectId: id, after: plain(fields) });
    return done({ id });
  });
}

export async function changeAdvising(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<AdvisingDetail>> {
  const found = await findEditable(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const parsed = parse(changeAdvisingSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const no = otherKind(was, fields) ?? (await wrongFields(actor, placeOfAdvising(was), fields));
  if (no) return no;
  const changed = await write(
    actor,
    was,
    async (db) => {
      const data = { ...columnsOf(fields), version: { increment: 1 } };
      const { count } = await db.advisingRecord.updateMany({ where: { id, version, deletedAt: null }, data });
      if (count > 0)
        await tieEvidence(actor, db, "advising_evidence", { orgId: was.orgId, id }, fields.evidence);
      return count;
    },
    { type: "advising.changed", before: plain(fieldsOf(was)), after: plain(fields) },
  );
  return changed.ok ? advisingDetail(actor, id) : changed;
}

/** Removes; it can be taken back for 30 days. */
export async function removeAdvising(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findEditable(actor, id);
  if (!found.ok) return found;
  const parsed = parse(advisingVersionSchema, input);
  if (!parsed.ok) return parsed;
  const data = { deletedAt: await now(), version: { increment: 1 } };
  const where = { id, version: parsed.value.version, deletedAt: null };
  const update = async (db: Writer) => (await db.advisingRecord.updateMany({ where, data })).count;
  return write(actor, found.value, update, { type: "advising.removed" });
}

export async function restoreAdvising(actor: Actor, id: string): Promise<Result<{ id: string }>> {
  const found = await findOwn(actor, id);
  if (!found.ok) return found;
  const { deletedAt, version } = found.value;
  if (!deletedAt) return done({ id });
  if (!mayBeRestored(dayOf(deletedAt), await today()))
    return refused("conflict", "Việc này đã xóa quá 30 ngày nên không lấy lại được. Còn cần thì ghi mới.");
  const data = { deletedAt: null, version: { increment: 1 } };
  const update = async (db: Writer) =>
    (await db.advisingRecord.updateMany({ where: { id, version }, data })).count;
  return write(actor, found.value, update, { type: "advising.restored" });
}

function otherKind({ kind }: AdvisingDetail, fields: AdvisingFields): Refusal | null {
  if (fields.kind === kind) return null;
  return refusedAt("kind", "Loại việc không đổi được sau khi ghi. Xóa rồi ghi lại đúng loại.");
}

async function wrongFields(
  actor: Actor,
  place: { orgId: string; unitId: string },
  fields: AdvisingFields,
): Promise<Refusal | null> {
  const { until, doneOn, resultOn } = filled(fields);
  const days = { kind: fields.kind, day: fields.day, until, doneOn, resultOn };
  return wrongAdvisingDays(days, await today()) ?? (await strangeEvidence(actor, place, fields.evidence));
}

function plain(fields: AdvisingFields): { [key: string]: Json } {
  return { ...fields };
}
