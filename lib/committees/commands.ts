import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { tiePapers } from "@/lib/evidence/papers/tying";
import { now, today } from "@/lib/platform/clock";
import { reader, type Transaction, writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { done, type FieldError, type Refusal, type Result, refused } from "@/lib/platform/result";
import { approval, staleAct } from "./approval";
import { type FoundBody, findBody } from "./bodies";
import { allowedPosts } from "./effects";
import { takeEffect } from "./moves";
import { actsWithin, findAct } from "./queries";
import { actProblems, clashIfApproved, decisionProblem, mayMove } from "./rules";
import { type ActFields, changeActSchema, recordActSchema } from "./schema";
import type { ActKind } from "./types";
import { columnsOf, lockBody, logged, partsOf, strangersOf, writeParts } from "./writing";

/** Writes down a congress, an appointment or a change; with the decision it is approved at once. */
export async function recordAct(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(recordActSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, kind, decision, evidence, ...fields } = parsed.value;
  const found = await findBody(actor, { unit, branch });
  if (!found.ok) return found;
  const body = found.value;
  const no =
    refusal(can.keepCommittee(actor, body.place)) ??
    (decision && refusal(can.decideCommittee(actor, body.place))) ??
    wrong(await problemsOf(body, kind, fields));
  if (no) return no;
  const day = await today();
  const late = decision && decisionProblem(decision.decisionOn, fields.heldOn, day);
  if (late) return refused("invalid", late.message, { fields: [late] });
  const id = newId();
  return change<{ id: string }>(whoIs(actor), async (tx, record) => {
    const db = writer(body.scope, tx);
    await lockBody(db, body);
    const { orgId, unitId, branchId } = body.place;
    const parts = partsOf(fields);
    const by = { createdById: personOf(actor), createdBy: actor.name, createdAt: await now() };
    await db.committeeAct.create({
      data: { id, orgId, unitId, branchId, kind, ...columnsOf(fields), ...by },
    });
    await writeParts(db, { orgId, actId: id }, parts);
    const bearer = { kind: "committee_act", id, place: body.place, isRestricted: false } as const;
    const unfit = await tiePapers(actor, { db, record }, bearer, evidence);
    if (unfit) return unfit;
    record({
      type: "committee.recorded",
      orgId,
      unitId,
      subjectId: id,
      detail: { kind },
      after: logged(fields),
    });
    if (!decision) return (await foreseen(body, tx, id)) ?? done({ id });
    const { decisionNumber, decisionOn } = decision;
    await db.committeeAct.updateMany({
      where: { id },
      data: { ...approval(actor, decision), version: { increment: 1 } },
    });
    record({
      type: "committee.approved",
      orgId,
      unitId,
      subjectId: id,
      detail: { decisionNumber, decisionOn },
    });
    const after = await takeEffect({ actor, body, tx, db, record, actId: id }, null);
    return after.ok ? done({ id }) : after;
  });
}

/** Mends what is not submitted, or was refused. */
export async function changeAct(actor: Actor, id: string, input: unknown): Promise<Result<{ id: string }>> {
  const found = await findAct(actor, id);
  if (!found.ok) return found;
  const { body, act } = found.value;
  const no = refusal(can.keepCommittee(actor, body.place));
  if (no) return no;
  if (!mayMove(act.state, "change"))
    return refused("conflict", "Việc này đã trình hoặc đã chuẩn y nên không sửa được nữa.");
  const parsed = parse(changeActSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const problem = wrong(await problemsOf(body, act.kind, fields));
  if (problem) return problem;
  return change<{ id: string }>(whoIs(actor), async (tx, record) => {
    const db = writer(body.scope, tx);
    await lockBody(db, body);
    const { count } = await db.committeeAct.updateMany({
      where: { id, version, state: { in: ["held", "refused"] } },
      data: { ...columnsOf(fields), version: { increment: 1 } },
    });
    if (count === 0) return () => staleAct(actor, id);
    const { orgId, unitId } = body.place;
    const parts = partsOf(fields);
    await writeParts(db, { orgId, actId: id }, parts);
    const clash = await foreseen(body, tx, id);
    if (clash) return clash;
    record({ type: "committee.changed", orgId, unitId, subjectId: id, after: logged(fields) });
    return done({ id });
  });
}

async function foreseen(body: FoundBody, tx: Transaction, id: string): Promise<Refusal | null> {
  const clash = clashIfApproved(await actsWithin(tx, body), id, await today());
  return clash ? refused("invalid", clash, { fields: [{ path: "seats", message: clash }] }) : null;
}

async function problemsOf(body: FoundBody, kind: ActKind, fields: ActFields): Promise<FieldError[]> {
  const posts = allowedPosts(body.kind);
  const odd = fields.seats.filter(({ post }) => !posts.includes(post));
  return [
    ...actProblems({ ...fields, kind }, await today()),
    ...odd.map(({ name }) => ({ path: "seats", message: `${name}: cấp này không có chức vụ đó. Chọn lại.` })),
    ...(await strangersOf(reader(body.scope), body, fields)),
  ];
}

function wrong(fields: readonly FieldError[]): Refusal | null {
  const [first] = fields;
  return first ? refused("invalid", first.message, { fields: [...fields] }) : null;
}
