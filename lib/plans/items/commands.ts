import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { Json } from "@/lib/audit/types";
import { addProofs, tieEvidence } from "@/lib/evidence/proofs";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { addYears } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, type Result, refused } from "@/lib/platform/result";
import { ownProgram, placeOf } from "../own";
import { carryOffers, programItem } from "../queries";
import { inItsState } from "../rules";
import {
  carryOverSchema,
  changeItemSchema,
  createItemSchema,
  type ItemInput,
  itemVersionSchema,
} from "../schema";
import type { ProgramItemDetail } from "../types";
import { ownItem, staleItem, wrongInput } from "./own";

/** Adds a piece of work to a programme, approved or not; the log says so. */
export async function createItem(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(createItemSchema, input);
  if (!parsed.ok) return parsed;
  const { program: programId, ...given } = parsed.value;
  const own = await ownProgram(actor, programId);
  if (!own.ok) return own;
  const { scope, program } = own.value;
  const place = placeOf(program);
  const fields = inItsState(given);
  const no = await wrongInput(actor, scope, { ...place, year: program.year }, given);
  if (no) return no;
  const id = newId();
  const { orgId } = program;
  const by = { createdById: personOf(actor), createdBy: actor.name, createdAt: await now() };
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await db.programItem.create({ data: { id, orgId, programId, ...columnsOf(fields), ...by } });
    await addProofs(db, "program_item_evidence", { orgId, id }, fields.evidence);
    const detail = { year: program.year };
    record({ type: "program_item.created", ...place, subjectId: id, detail, after: plain(fields) });
    return done({ id });
  });
}

export async function changeItem(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<ProgramItemDetail>> {
  const own = await ownItem(actor, id);
  if (!own.ok) return own;
  const parsed = parse(changeItemSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...given } = parsed.value;
  const { scope, item } = own.value;
  const place = placeOf(item);
  const { year } = item.program;
  const fields = inItsState(given);
  const no = await wrongInput(actor, scope, { ...place, year }, given);
  if (no) return no;
  const saved = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const data = { ...columnsOf(fields), version: { increment: 1 } };
    const { count } = await db.programItem.updateMany({ where: { id, version, deletedAt: null }, data });
    if (count === 0) return () => staleItem(actor, id);
    await tieEvidence(actor, db, "program_item_evidence", { orgId: item.orgId, id }, fields.evidence);
    const [before, after] = [plain(fieldsOf(item)), plain(fields)];
    record({ type: "program_item.changed", ...place, subjectId: id, detail: { year }, before, after });
    return done(null);
  });
  return saved.ok ? programItem(actor, id) : saved;
}

/** Takes an item out of its programme; the log keeps what it said. */
export async function removeItem(actor: Actor, id: string, input: unknown): Promise<Result<{ id: string }>> {
  const own = await ownItem(actor, id);
  if (!own.ok) return own;
  const parsed = parse(itemVersionSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, item } = own.value;
  const data = { deletedAt: await now(), version: { increment: 1 } };
  const where = { id, version: parsed.value.version, deletedAt: null };
  return change(whoIs(actor), async (tx, record) => {
    const { count } = await writer(scope, tx).programItem.updateMany({ where, data });
    if (count === 0) return () => staleItem(actor, id);
    const detail = { year: item.program.year };
    const before = plain(fieldsOf(item));
    record({ type: "program_item.removed", ...placeOf(item), subjectId: id, detail, before });
    return done({ id });
  });
}

/** Takes unfinished items of the year before into this programme, each due a year later and linked to its origin. */
export async function carryOver(
  actor: Actor,
  programId: string,
  input: unknown,
): Promise<Result<{ carried: number }>> {
  const own = await ownProgram(actor, programId);
  if (!own.ok) return own;
  const parsed = parse(carryOverSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, program } = own.value;
  const place = placeOf(program);
  const { orgId, year } = program;
  const offers = new Map((await carryOffers(actor, { ...place, year })).map((offer) => [offer.id, offer]));
  const chosen = parsed.value.items.flatMap((id) => offers.get(id) ?? []);
  if (chosen.length < parsed.value.items.length) return gone();
  const by = { createdById: personOf(actor), createdBy: actor.name, createdAt: await now() };
  const data = chosen.map(({ id, title, owner, dueOn }) => ({
    orgId,
    programId,
    title,
    owner,
    carriedFromId: id,
    dueOn: fromDay(addYears(dueOn, 1)),
    ...by,
  }));
  try {
    return await change(whoIs(actor), async (tx, record) => {
      await writer(scope, tx).programItem.createMany({ data });
      const detail = { year, carried: chosen.length };
      record({ type: "program.items_carried", ...place, subjectId: programId, detail });
      return done({ carried: chosen.length });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return gone();
  }
}

function gone() {
  return refused("conflict", "Có việc đã được chuyển, đã xong hoặc đã bỏ. Mở lại trang rồi chọn lại.");
}

function columnsOf({ startsOn, dueOn, doneOn, target, evidence: _, ...rest }: ItemInput) {
  return {
    ...rest,
    targetId: target,
    startsOn: startsOn && fromDay(startsOn),
    dueOn: fromDay(dueOn),
    doneOn: doneOn && fromDay(doneOn),
  };
}

function fieldsOf(item: ProgramItemDetail): ItemInput {
  const { title, owner, startsOn, dueOn, state, doneOn, reason, result } = item;
  const target = item.target?.id ?? null;
  const evidence = item.evidence.map(({ id }) => id);
  return { title, owner, startsOn, dueOn, state, doneOn, reason, result, target, evidence };
}

function plain(fields: ItemInput): { [key: string]: Json } {
  return { ...fields };
}
