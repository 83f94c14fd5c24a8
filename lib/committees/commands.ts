import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { today } from "@/lib/platform/clock";
import { reader, writer } from "@/lib/platform/database/database";
import { done, type Result, refused, refusedAt, refusedFields } from "@/lib/platform/result";
import { staleAct } from "./approval";
import { type FoundBody, findBody } from "./bodies";
import { findAct } from "./queries";
import { foreseen, insertAct, mayRecord, problemsOf, toldBefore } from "./recording";
import { mayMove, saysSame } from "./rules";
import {
  type ActFields,
  changeActSchema,
  type MendedFields,
  MOST_SEATS,
  REASON_UNSAID,
  recordActSchema,
} from "./schema";
import { UNSAID } from "./types";
import { columnsOf, lockBody, logged, partsOf, writeParts } from "./writing";

/** Writes down a congress, an appointment, a change or an extension; with the decision it is approved at once. */
export async function recordAct(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(recordActSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, kind, decision, evidence, ...fields } = parsed.value;
  const found = await findBody(actor, { unit, branch });
  if (!found.ok) return found;
  const act = { body: found.value, kind, fields, decision, evidence };
  const no = mayRecord(actor, act) ?? refusedFields(await problemsOf(actor, act, await today()));
  return no ?? change(whoIs(actor), (tx, record) => insertAct(actor, act, tx, record));
}

/** Mends what is not submitted, or was refused. */
export async function changeAct(actor: Actor, id: string, input: unknown): Promise<Result<{ id: string }>> {
  const found = await findAct(actor, id);
  if (!found.ok) return found;
  const { body, act } = found.value;
  const no = refusal(can.keepCommittee(actor, body.place));
  if (no) return no;
  if (!mayMove(act.state, "change"))
    return refused(
      "conflict",
      "Việc này đã trình hoặc đã chuẩn y nên không sửa được nữa. Đang chờ mà sai thì cấp trên bấm “Không chuẩn y” rồi sửa; đã chuẩn y thì cấp trên bấm “Rút việc đã chuẩn y” rồi ghi lại.",
    );
  const parsed = parse(changeActSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...told } = parsed.value;
  const leavings = await saidLeavings(body, id, told);
  if (!leavings) return refusedAt("leavings", REASON_UNSAID);
  const fields = { ...told, leavings };
  const problem = refusedFields(
    await problemsOf(actor, { body, kind: act.kind, fields, decision: null }, await today()),
  );
  if (problem) return problem;
  return change<{ id: string }>(whoIs(actor), async (tx, record) => {
    const db = writer(body.scope, tx);
    await lockBody(db, body);
    const { count } = await db.committeeAct.updateMany({
      where: { id, version, state: { in: ["held", "refused"] } },
      data: { ...columnsOf(fields), version: { increment: 1 } },
    });
    if (count === 0) return () => staleAct(actor, id);
    // Two that said the same before may still be mended.
    const twice = saysSame(act, { kind: act.kind, ...fields })
      ? null
      : await toldBefore(body, tx, { id, kind: act.kind, fields });
    if (twice) return twice;
    const { orgId, unitId } = body.place;
    await writeParts(db, { orgId, actId: id }, partsOf(fields));
    const clash = await foreseen(body, tx, id);
    if (clash) return clash;
    record({ type: "committee.changed", orgId, unitId, subjectId: id, after: logged(fields) });
    return done({ id });
  });
}

/** Who leaves and why, where it is unsaid by what stands; null where nothing stands that could be meant. */
async function saidLeavings(
  { scope }: FoundBody,
  actId: string,
  { leavings }: Pick<MendedFields, "leavings">,
): Promise<ActFields["leavings"] | null> {
  const select = { seatId: true, reason: true };
  const stood = await reader(scope).committeeLeaving.findMany({ where: { actId }, select, take: MOST_SEATS });
  const standing = new Map(stood.map(({ seatId, reason }) => [seatId, reason]));
  const said = leavings.flatMap(({ seat, reason }) => {
    const told = reason === UNSAID ? standing.get(seat) : reason;
    return told ? [{ seat, reason: told }] : [];
  });
  return said.length === leavings.length ? said : null;
}
