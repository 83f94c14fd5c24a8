import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { Json } from "@/lib/audit/types";
import { strangeEvidence } from "@/lib/evidence/linking";
import { addProofs, tieEvidence } from "@/lib/evidence/proofs";
import { now, today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { unitTarget, unitTargetOfProgress } from "../queries";
import { wrongFactDay } from "../rules";
import { addProgressSchema, changeProgressSchema, type ProgressInput, targetVersionSchema } from "../schema";
import type { UnitTargetDetail } from "../types";

/** Adds a result to a unit's part of a target. */
export async function addProgress(actor: Actor, input: unknown): Promise<Result<UnitTargetDetail>> {
  const parsed = parse(addProgressSchema, input);
  if (!parsed.ok) return parsed;
  const { allocation, ...fields } = parsed.value;
  const own = mine(actor, await unitTarget(actor, allocation));
  if (!own.ok) return own;
  const { scope, part } = own.value;
  const no = await wrong(actor, part, fields);
  if (no) return no;
  const { orgId, unit, target } = part;
  const id = newId();
  const by = { createdById: personOf(actor), createdBy: actor.name, createdAt: await now() };
  const added = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await db.targetProgress.create({
      data: { id, orgId, allocationId: allocation, ...columnsOf(fields), ...by },
    });
    await addProofs(db, "target_progress_evidence", { orgId, id }, fields.evidence);
    const at = { orgId, unitId: unit.id, subjectId: id, detail: { name: target.name } };
    record({ type: "target.progress_added", ...at, after: plain(fields) });
    return done(null);
  });
  return added.ok ? unitTarget(actor, allocation) : added;
}

export async function changeProgress(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<UnitTargetDetail>> {
  const own = mine(actor, await unitTargetOfProgress(actor, id));
  if (!own.ok) return own;
  const parsed = parse(changeProgressSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const { part } = own.value;
  const no = await wrong(actor, part, fields);
  if (no) return no;
  return rewrite(actor, own.value, id, version, {
    type: "target.progress_changed",
    data: columnsOf(fields),
    fields,
  });
}

/** Takes a result back; the log keeps what it said. */
export async function removeProgress(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<UnitTargetDetail>> {
  const own = mine(actor, await unitTargetOfProgress(actor, id));
  if (!own.ok) return own;
  const parsed = parse(targetVersionSchema, input);
  if (!parsed.ok) return parsed;
  const data = { deletedAt: await now() };
  return rewrite(actor, own.value, id, parsed.value.version, { type: "target.progress_removed", data });
}

type Own = { scope: Scope; part: UnitTargetDetail };

function mine(actor: Actor, found: Result<UnitTargetDetail>): Result<Own> {
  if (!found.ok) return found;
  const part = found.value;
  const no = refusal(can.editPlan(actor, { orgId: part.orgId, unitId: part.unit.id }));
  const scope = readScope(actor, part.orgId);
  return no ?? (scope ? done({ scope, part }) : notFound());
}

async function wrong(actor: Actor, part: UnitTargetDetail, fields: ProgressInput): Promise<Refusal | null> {
  const at = { orgId: part.orgId, unitId: part.unit.id };
  return (
    wrongFactDay(fields.factOn, part.period, await today()) ??
    (await strangeEvidence(actor, at, fields.evidence))
  );
}

type Rewriting = {
  type: "target.progress_changed" | "target.progress_removed";
  data: object;
  fields?: ProgressInput;
};

async function rewrite(
  actor: Actor,
  { scope, part }: Own,
  id: string,
  version: number,
  { type, data, fields }: Rewriting,
): Promise<Result<UnitTargetDetail>> {
  const { orgId, unit, target, allocationId } = part;
  const was = part.progress.find((each) => each.id === id);
  const written = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const where = { id, version, deletedAt: null };
    const { count } = await db.targetProgress.updateMany({
      where,
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) return () => stale(actor, allocationId);
    if (fields) await tieEvidence(actor, db, "target_progress_evidence", { orgId, id }, fields.evidence);
    const before = was ? plain({ ...was, evidence: was.evidence.map((card) => card.id) }) : null;
    const at = { orgId, unitId: unit.id, subjectId: id, detail: { name: target.name } };
    record({ type, ...at, before, after: fields ? plain(fields) : null });
    return done(null);
  });
  return written.ok ? unitTarget(actor, allocationId) : written;
}

async function stale(actor: Actor, allocationId: string): Promise<Refusal> {
  const current = await unitTarget(actor, allocationId);
  if (!current.ok) return current;
  return refused("stale", "Có người vừa sửa kết quả này. So hai bản rồi lưu lại.", {
    current: current.value,
  });
}

function columnsOf({ factOn, amount, note }: ProgressInput) {
  return { factOn: fromDay(factOn), amount, note };
}

function plain({ factOn, amount, note, evidence }: ProgressInput): { [key: string]: Json } {
  return { factOn, amount, note, evidence };
}
