import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf } from "@/lib/access/who";
import { signedNil } from "@/lib/cases/nil/queries";
import { tiePapers } from "@/lib/evidence/papers/tying";
import { now, today } from "@/lib/platform/clock";
import { type Transaction, writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, type FieldError, type Refusal, type Result, refusedAt } from "@/lib/platform/result";
import { approval, type Decision } from "./approval";
import type { FoundBody } from "./bodies";
import { allowedPosts } from "./effects";
import { LEFT_BLANK } from "./messages";
import { takeEffect } from "./moves";
import { actsWithin } from "./queries";
import { actProblems, clashIfApproved, decisionProblem, stateOfSame } from "./rules";
import { type ActFields, MOST_SEATS, TOO_MANY } from "./schema";
import type { ActKind } from "./types";
import { columnsOf, lockBody, logged, partsOf, type RecordEvent, unfitSeats, writeParts } from "./writing";

/** What is written down of a body; with the decision it is approved at once. */
export type NewAct = {
  body: FoundBody;
  kind: ActKind;
  fields: ActFields;
  decision: Decision | null;
  evidence?: readonly string[];
};

type ToDecide = Pick<NewAct, "body" | "decision">;

/** Whether this person may write it down, and record its decision. */
export function mayRecord(actor: Actor, act: ToDecide): Refusal | null {
  return refusal(can.keepCommittee(actor, act.body.place)) ?? mayDecide(actor, act);
}

/** What is not one's own to decide is written down all the same, and submitted. */
export function mayDecide(actor: Actor, { body, decision }: ToDecide): Refusal | null {
  const no = decision && refusal(can.decideCommittee(actor, body.place));
  return no && { ...no, message: `${no.message} ${LEFT_BLANK}` };
}

/** What is wrong with an act of a body as it is told, with whom it names, and with what the unit said of its year. */
export async function problemsOf(
  actor: Actor,
  act: Omit<NewAct, "evidence">,
  day: PlainDate,
): Promise<FieldError[]> {
  const nil = await signedNil(actor, act.body.place, "committee", [act.fields.heldOn]);
  return problemsBeside(nil, act, day);
}

/** The same where it is known what the unit said of its year. */
export async function problemsBeside(
  nil: Refusal | null,
  { body, kind, fields, decision }: Omit<NewAct, "evidence">,
  day: PlainDate,
): Promise<FieldError[]> {
  const posts = allowedPosts(body.kind);
  const odd = fields.seats.filter(({ post }) => !posts.includes(post));
  const isTooMany = Math.max(fields.seats.length, fields.leavings.length) > MOST_SEATS;
  const late = decision && decisionProblem(decision.decisionOn, fields.heldOn, day);
  return [
    ...(nil ? [{ path: "heldOn", message: nil.message }] : []),
    ...actProblems({ ...fields, kind }, day),
    ...(isTooMany ? [{ path: "seats", message: TOO_MANY }] : []),
    ...odd.map(({ name }) => ({ path: "seats", message: `${name}: cấp này không có chức vụ đó. Chọn lại.` })),
    ...(late ? [late] : []),
    ...(await unfitSeats(body, fields)),
  ];
}

/** Writes an act down within a transaction; what can't follow another one is refused here. */
export async function insertAct(
  actor: Actor,
  { body, kind, fields, decision, evidence = [] }: NewAct,
  tx: Transaction,
  record: RecordEvent,
): Promise<Result<{ id: string }>> {
  const id = newId();
  const db = writer(body.scope, tx);
  await lockBody(db, body);
  const twice = await toldBefore(body, tx, { id, kind, fields });
  if (twice) return twice;
  const { orgId, unitId, branchId } = body.place;
  const by = { createdById: personOf(actor), createdBy: actor.name, createdAt: await now() };
  await db.committeeAct.create({ data: { id, orgId, unitId, branchId, kind, ...columnsOf(fields), ...by } });
  await writeParts(db, { orgId, actId: id }, partsOf(fields));
  const bearer = { kind: "committee_act", id, place: body.place, isRestricted: false } as const;
  const unfit = await tiePapers(actor, { db, record }, [{ ...bearer, evidence }]);
  if (unfit) return unfit;
  const about = { orgId, unitId, subjectId: id };
  record({ type: "committee.recorded", ...about, detail: { kind }, after: logged(fields) });
  if (!decision) return (await foreseen(body, tx, id)) ?? done({ id });
  const { decisionNumber, decisionOn } = decision;
  const data = { ...(await approval(actor, decision)), version: { increment: 1 } };
  await db.committeeAct.updateMany({ where: { id }, data });
  record({ type: "committee.approved", ...about, detail: { decisionNumber, decisionOn } });
  const after = await takeEffect({ actor, body, tx, db, record, actId: id }, null);
  return after.ok ? done({ id }) : after;
}

const MEND = "Mở việc đó để sửa.";
/** What to do with the one that stands. */
const WAY_OUT = {
  held: MEND,
  refused: MEND,
  submitted: "Việc đó đã trình: chờ hoặc ghi quyết định ở việc đó.",
  approved: "Việc đó đã chuẩn y: nếu sai thì rút việc đó rồi ghi lại.",
};

type Told = { id: string; kind: ActKind; fields: Pick<ActFields, "heldOn" | "documentNumber"> };

/** What a meeting decided is told once; its decision is recorded with what stands. */
export async function toldBefore(
  body: FoundBody,
  tx: Transaction,
  { id, kind, fields: { heldOn, documentNumber } }: Told,
): Promise<Refusal | null> {
  const state = stateOfSame(await actsWithin(tx, body), { id, kind, heldOn, documentNumber });
  if (!state) return null;
  const message = `Việc này đã được ghi với ngày và số văn bản này. ${WAY_OUT[state]}`;
  return refusedAt("documentNumber", message, "conflict");
}

/** What an act that waits would clash with, were it decided today. */
export async function foreseen(body: FoundBody, tx: Transaction, id: string): Promise<Refusal | null> {
  const acts = await actsWithin(tx, body);
  const clash = clashIfApproved(acts, id, await today());
  const isExtension = acts.some((act) => act.id === id && act.kind === "extension");
  return clash ? refusedAt(isExtension ? "termTo" : "seats", clash) : null;
}
