import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now, today } from "@/lib/platform/clock";
import { reader, type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { freeze } from "./freeze";
import { acceptsAnswer } from "./locks";
import { STATE_LABELS } from "./messages";
import type { Capability, Move } from "./moves";
import { findAssessment } from "./queries";
import { transition } from "./rules";
import { itemSchema, transitionSchema } from "./schema";
import type { AssessmentItemRow, AssessmentWhole } from "./types";
import { assessed, assessmentWhole } from "./whole";

/** Which acts this person may do on this unit's year. */
export function capabilities(actor: Actor, whole: AssessmentWhole): Record<Capability, boolean> {
  const unit = { orgId: whole.orgId, unitId: whole.unit.id };
  return {
    speakForUnit: can.submitAssessment(actor, unit).allowed,
    appraise: can.appraise(actor, unit).allowed,
    reopen: can.reopenAppraisal(actor, unit).allowed,
    leadCycle: can.runCycle(actor, whole.orgId).allowed,
  };
}

type SavedItem = { item: AssessmentItemRow };

/** Saves one item of the self-assessment: only what the input names; `evidence` replaces the list. */
export async function saveItem(
  actor: Actor,
  id: string,
  code: string,
  input: unknown,
): Promise<Result<SavedItem>> {
  const found = await findAssessment(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const no = refusal(can.draftAssessment(actor, { orgId: whole.orgId, unitId: whole.unit.id }));
  if (no) return no;
  const item = whole.items.find((one) => one.code === code);
  if (!item) return notFound(`Không có nội dung ${code} trong bộ tiêu chí của năm này.`);
  const parsed = parse(itemSchema, input);
  if (!parsed.ok) return parsed;
  if (whole.cycle.state === "closed" || !acceptsAnswer(whole.state, assessed(item)))
    return refused(
      "conflict",
      `Nội dung ${code} đang khóa vì đơn vị ở bước “${STATE_LABELS[whole.state].toLowerCase()}”.`,
    );
  const { version, evidence, ...answer } = parsed.value;
  if (version !== item.version) return staleItem(item);
  const missing = evidence && (await unknownEvidence(scope, whole.unit.id, evidence));
  if (missing)
    return refused(
      "not_found",
      "Có minh chứng không tìm thấy hoặc không thuộc đơn vị này. Tải lại trang rồi chọn lại.",
    );
  const saved = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const { count } = await db.assessmentItem.updateMany({
      where: { id: item.id, version },
      data: {
        ...answer,
        updatedById: actor.userId,
        updatedBy: actor.name,
        updatedAt: await now(),
        version: { increment: 1 },
      },
    });
    if (count === 0) return refused("stale", STALE_ITEM);
    if (evidence) await replaceEvidence(db, whole.orgId, item.id, evidence);
    record({
      type: "assessment.item_saved",
      orgId: whole.orgId,
      unitId: whole.unit.id,
      subjectId: id,
      detail: {
        code,
        year: whole.cycle.year,
        fields: Object.keys({ ...answer, ...(evidence ? { evidence } : {}) }),
      },
      before: {
        claim: item.claim,
        explanation: item.explanation,
        evidence: item.evidence.map((one) => one.id),
      },
      after: {
        claim: answer.claim === undefined ? item.claim : answer.claim,
        explanation: answer.explanation ?? item.explanation,
        evidence: evidence ?? item.evidence.map((one) => one.id),
      },
    });
    return done(null);
  });
  const after = (await assessmentWhole(scope, id))?.items.find((one) => one.code === code) ?? item;
  if (saved.ok) return done({ item: after });
  return saved.reason === "stale" ? staleItem(after) : saved;
}

const STALE_ITEM = "Người khác vừa ghi nội dung này. Cả hai bản hiện bên dưới: chọn hoặc ghép rồi lưu lại.";

function staleItem(current: AssessmentItemRow) {
  return refused("stale", STALE_ITEM, { current });
}

async function unknownEvidence(scope: Scope, unitId: string, ids: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(ids)];
  const known = await reader(scope).evidence.count({
    where: { id: { in: wanted }, unitId, deletedAt: null },
  });
  return known !== wanted.length;
}

async function replaceEvidence(
  db: Writer,
  orgId: string,
  itemId: string,
  ids: readonly string[],
): Promise<void> {
  await db.assessmentItemEvidence.deleteMany({ where: { itemId } });
  const data = [...new Set(ids)].map((evidenceId, sortOrder) => ({ orgId, itemId, evidenceId, sortOrder }));
  await db.assessmentItemEvidence.createMany({ data });
}

/** Moves a unit's year: register, start, submit, withdraw, return, appraise, reopen, exclude. */
export async function moveAssessment(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<AssessmentWhole>> {
  const found = await findAssessment(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const parsed = parse(transitionSchema, input);
  if (!parsed.ok) return parsed;
  const { to, version, reason, dueDate, items } = parsed.value;
  const move = transition(whole.state, to, {
    today: await today(),
    items: whole.items.map(assessed),
    appraisalOpened: whole.openedAt !== null,
    reason,
    dueDate,
    returnedItems: items,
    can: capabilities(actor, whole),
    cycleOpen: whole.cycle.state === "open",
  });
  if (!move.ok) return move;
  if (version !== whole.version) return staleAssessment(whole);
  const frozen = move.value.act === "submit" ? await freeze(scope, whole) : null;
  const moved = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const at = await now();
    const { count } = await db.assessment.updateMany({
      where: { id, version, state: whole.state },
      data: { state: to, version: { increment: 1 }, ...sideEffects(move.value, whole) },
    });
    if (count === 0) return refused("stale", STALE_STATE);
    await db.assessmentTransition.create({
      data: {
        orgId: whole.orgId,
        assessmentId: id,
        fromState: whole.state,
        toState: to,
        reason,
        actorId: actor.userId,
        actorName: actor.name,
        at,
      },
    });
    if (frozen)
      await db.assessmentSubmission.create({
        data: {
          orgId: whole.orgId,
          assessmentId: id,
          round: whole.round + 1,
          frozen,
          submittedById: personOf(actor),
          submittedBy: actor.name,
          submittedAt: at,
        },
      });
    if (move.value.act === "return" && dueDate)
      await giveBack(db, whole, { items: items ?? [], dueDate: fromDay(dueDate), actor, at });
    if (move.value.act === "submit")
      await db.assessmentItem.updateMany({ where: { assessmentId: id }, data: { isReturned: false } });
    record({
      type: "assessment.moved",
      orgId: whole.orgId,
      unitId: whole.unit.id,
      subjectId: id,
      detail: {
        year: whole.cycle.year,
        from: whole.state,
        to,
        act: move.value.act,
        reason: reason ?? null,
        items: items?.map((one) => one.code) ?? [],
      },
    });
    return done(null);
  });
  const after = (await assessmentWhole(scope, id)) ?? whole;
  if (moved.ok) return done(after);
  return moved.reason === "stale" ? staleAssessment(after) : moved;
}

const STALE_STATE = "Đơn vị vừa được người khác chuyển bước. Tải lại trang để xem trạng thái mới.";

function staleAssessment(current: AssessmentWhole) {
  return refused("stale", STALE_STATE, { current });
}

/** A submission opens a new round; its appraisal is not opened yet. */
function sideEffects(move: Move, whole: AssessmentWhole) {
  if (move.act === "submit") return { round: whole.round + 1, openedAt: null };
  return {};
}

type GivingBack = {
  items: readonly { code: string; reason: string }[];
  dueDate: Date;
  actor: Actor;
  at: Date;
};

async function giveBack(
  db: Writer,
  whole: AssessmentWhole,
  { items, dueDate, actor, at }: GivingBack,
): Promise<void> {
  const { orgId, submission } = whole;
  if (!submission) throw new Error("only what was handed in can be returned");
  const returnId = newId();
  const idOf = new Map(whole.items.map((item) => [item.code, item.criteriaItemId]));
  const wanted = items.flatMap(({ code, reason }) => {
    const criteriaItemId = idOf.get(code);
    return criteriaItemId ? [{ criteriaItemId, reason }] : [];
  });
  await db.appraisalReturn.create({
    data: {
      id: returnId,
      orgId,
      submissionId: submission.id,
      dueDate,
      byId: personOf(actor),
      by: actor.name,
      at,
    },
  });
  await db.appraisalReturnItem.createMany({ data: wanted.map((one) => ({ orgId, returnId, ...one })) });
  await db.assessmentItem.updateMany({
    where: { assessmentId: whole.id, criteriaItemId: { in: wanted.map((one) => one.criteriaItemId) } },
    data: { isReturned: true },
  });
}
