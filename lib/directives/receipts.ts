import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { strangeEvidence } from "@/lib/evidence/linking";
import { readOf } from "@/lib/evidence/proofs";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, forbidden, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { directiveDetail } from "./queries";
import { wrongAnswer } from "./rules";
import { answerDirectiveSchema } from "./schema";
import type { DirectiveDetail, Receipt } from "./types";

type Found = { directive: DirectiveDetail; receipt: Receipt; scope: Scope };

/** A directive as it stands at one unit, for the people of that unit. */
async function findReceipt(actor: Actor, id: string, unitId: string): Promise<Result<Found>> {
  const found = await directiveDetail(actor, id);
  if (!found.ok) return found;
  const directive = found.value;
  const receipt = directive.receipts.find(({ unit }) => unit.id === unitId);
  const scope = readScope(actor, directive.orgId);
  if (!receipt || !scope || !isId(unitId)) return notFound();
  return (
    refusal(can.answerDirective(actor, { orgId: directive.orgId, unitId })) ??
    done({ directive, receipt, scope })
  );
}

/** The unit has the paper in hand; a second press changes nothing. */
export async function receiveDirective(
  actor: Actor,
  id: string,
  unitId: string,
): Promise<Result<{ id: string }>> {
  const found = await findReceipt(actor, id, unitId);
  if (!found.ok) return found;
  const { directive, receipt, scope } = found.value;
  if (receipt.receivedAt) return done({ id });
  const { userId } = actor;
  if (userId === null) return forbidden("Văn bản do người của đơn vị nhận.");
  const at = await now();
  const received = await change(whoIs(actor), async (tx, record) => {
    const { count } = await writer(scope, tx).directiveRecipient.updateMany({
      where: { directiveId: id, unitId, receivedAt: null },
      data: { receivedAt: at, receivedById: userId, receivedBy: actor.name, version: { increment: 1 } },
    });
    if (count === 0)
      return refused("conflict", "Người khác của đơn vị vừa nhận văn bản này. Tải lại trang để xem.");
    const detail = { number: directive.docNumber };
    record({ type: "directive.received", orgId: directive.orgId, unitId, subjectId: id, detail });
    return done({ id });
  });
  // Two people of the unit at once: it is received, whoever was first.
  return !received.ok && received.reason === "conflict" ? done({ id }) : received;
}

/** The unit's answer: a paper's number or words, with its proofs. It may be corrected; the log keeps what stood. */
export async function answerDirective(
  actor: Actor,
  id: string,
  unitId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findReceipt(actor, id, unitId);
  if (!found.ok) return found;
  const { directive, receipt, scope } = found.value;
  const parsed = parse(answerDirectiveSchema, input);
  if (!parsed.ok) return parsed;
  const { version, evidence, ...answer } = parsed.value;
  const at = { orgId: directive.orgId, unitId };
  const no =
    notReceived(receipt) ??
    wrongAnswer(answer, { issuedOn: directive.issuedOn, today: await today() }) ??
    (await strangeEvidence(actor, at, evidence));
  if (no) return no;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const { count } = await db.directiveRecipient.updateMany({
      where: { directiveId: id, unitId, version },
      data: {
        answeredOn: fromDay(answer.answeredOn),
        answerNumber: answer.docNumber,
        answerText: answer.text,
        answeredBy: actor.name,
        version: { increment: 1 },
      },
    });
    if (count === 0) return () => stale(actor, id, unitId);
    await linkEvidence(actor, db, { ...at, directiveId: id }, evidence);
    record({
      type: "directive.answered",
      ...at,
      subjectId: id,
      detail: { number: directive.docNumber, on: answer.answeredOn },
      before: { docNumber: receipt.answerNumber, text: receipt.answerText },
      after: { docNumber: answer.docNumber, text: answer.text },
    });
    return done({ id });
  });
}

function notReceived({ receivedAt }: Receipt): Refusal | null {
  return receivedAt
    ? null
    : refused("conflict", "Đơn vị chưa nhận văn bản này. Bấm “Nhận văn bản” trước, rồi trả lời.");
}

async function stale(actor: Actor, id: string, unitId: string): Promise<Refusal> {
  const found = await findReceipt(actor, id, unitId);
  if (!found.ok) return found;
  const message = "Người khác của đơn vị vừa trả lời văn bản này. So hai bản rồi lưu lại.";
  return refused("stale", message, { current: found.value.receipt });
}

/** The answer's evidence becomes exactly this; what the actor does not read stays. */
async function linkEvidence(
  actor: Actor,
  db: Writer,
  at: { orgId: string; unitId: string; directiveId: string },
  evidence: readonly string[],
): Promise<void> {
  const { orgId, unitId, directiveId } = at;
  const tied = await db.directiveAnswerEvidence.findMany({
    where: { directiveId, unitId, evidenceId: { notIn: [...evidence] } },
    select: { evidenceId: true },
  });
  const ids = tied.map(({ evidenceId }) => evidenceId);
  await db.directiveAnswerEvidence.deleteMany({
    where: { directiveId, unitId, evidenceId: { in: await readOf(actor, db, orgId, ids) } },
  });
  await db.directiveAnswerEvidence.createMany({
    data: evidence.map((evidenceId) => ({ ...at, evidenceId })),
    skipDuplicates: true,
  });
}
