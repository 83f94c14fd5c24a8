import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { findAssessment } from "@/lib/assessments/queries";
import { applyDecision } from "@/lib/assessments/rules";
import { change } from "@/lib/audit/change";
import { cycleWhere } from "@/lib/cycles/queries";
import { now, today } from "@/lib/platform/clock";
import { reader, type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { type BoardUnit, boardOf } from "./board";
import type { DecisionReason } from "./queries";
import { checkSigning } from "./rules";
import { decisionSchema, voteSchema } from "./schema";
import type { VoteChoice } from "./types";

/** A member of the standing committee votes on a unit's recognition; a later vote of the same person replaces it. */
export async function castVote(
  actor: Actor,
  assessmentId: string,
  input: unknown,
): Promise<Result<{ choice: VoteChoice }>> {
  const found = await findAssessment(actor, assessmentId);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const no = refusal(can.vote(actor, { orgId: whole.orgId, unitId: whole.unit.id }));
  if (no) return no;
  const parsed = parse(voteSchema, input);
  if (!parsed.ok) return parsed;
  const { choice } = parsed.value;
  if (whole.state !== "APPRAISED" || whole.cycle.state === "closed")
    return refused("conflict", "Chỉ biểu quyết khi đơn vị đã thẩm định xong và chưa có quyết định.");
  const key = { orgId: whole.orgId, assessmentId, voterId: personOf(actor), round: whole.round };
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const castAt = await now();
    const { count } = await db.btvVote.updateMany({
      where: key,
      data: { choice, castAt, version: { increment: 1 } },
    });
    if (count === 0) await db.btvVote.create({ data: { ...key, choice, castAt } });
    const detail = { year: whole.cycle.year, round: whole.round, choice };
    record({ type: "vote.cast", orgId: whole.orgId, unitId: whole.unit.id, subjectId: assessmentId, detail });
    return done({ choice });
  });
}

/**
 * Records the signed decision: number, day and signer. Every appraised unit is on its list, recognised where the
 * votes carry it and all items are met; from then on the results are final.
 */
export async function recordDecision(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<{ id: string; number: string }>> {
  const no = refusal(can.recordDecision(actor, orgId));
  if (no) return no;
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const cycle = await cycleWhere(scope, { year });
  if (!cycle.ok) return cycle;
  if (cycle.value.state === "closed") return refused("conflict", `Năm ${year} đã đóng.`);
  const parsed = parse(decisionSchema, input);
  if (!parsed.ok) return parsed;
  const listed = (await boardOf(scope, cycle.value)).units.filter((unit) => unit.state === "APPRAISED");
  const signing = checkSigning(parsed.value, {
    issuerCode: await issuerCode(scope, parsed.value.signedOn ?? (await today())),
    today: await today(),
    lastAppraisalOn: listed
      .map((unit) => unit.appraisedOn)
      .reduce((last, day) => (day && (!last || day > last) ? day : last), null),
    listed: listed.map((unit) => unit.state),
  });
  if (!signing.ok) return signing;
  const waiting = listed.filter((unit) => unit.proposal.outcome === "pending");
  if (waiting.length > 0)
    return refused(
      "conflict",
      `Còn ${waiting.length} đơn vị chưa đủ phiếu để kết luận: ${waiting.map((unit) => unit.unit.name).join(", ")}.`,
    );
  const signer = await reader(scope).signer.findFirst({
    where: { id: parsed.value.signerId },
    select: { name: true, title: true },
  });
  if (!signer)
    return refused("invalid", "Chọn người ký.", {
      fields: [{ path: "signerId", message: "Chọn người ký đã khai ở phần Cài đặt." }],
    });
  const id = newId();
  const { number, signedOn } = signing.value;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const at = await now();
    const same = await db.recognitionDecision.count({ where: { number, cycleId: cycle.value.id } });
    if (same > 0)
      return refused("conflict", `Số ${number} đã ghi cho một quyết định khác của năm này.`, {
        fields: [{ path: "number", message: "Số này đã dùng." }],
      });
    await db.recognitionDecision.create({
      data: {
        id,
        orgId,
        cycleId: cycle.value.id,
        number,
        signedOn: fromDay(signedOn),
        signerName: signer.name,
        signerTitle: signer.title,
        recordedById: personOf(actor),
        recordedBy: actor.name,
        recordedAt: at,
      },
    });
    for (const unit of listed) {
      const to = applyDecision(unit.state, unit.isProposed);
      if (!to.ok) return to;
      const decided = await decide(db, { orgId, decisionId: id, at, actor }, unit);
      if (!decided)
        return refused("stale", `${unit.unit.name} vừa được chuyển bước. Tải lại trang rồi ghi lại.`);
      record({
        type: "assessment.moved",
        orgId,
        unitId: unit.unit.id,
        subjectId: unit.id,
        detail: { year, from: unit.state, to: to.value, act: "decide" },
      });
    }
    record({
      type: "decision.recorded",
      orgId,
      subjectId: id,
      detail: {
        year,
        number,
        signedOn,
        units: listed.length,
        recognised: listed.filter((unit) => unit.isProposed).length,
      },
    });
    return done({ id, number });
  });
}

type Deciding = { orgId: string; decisionId: string; at: Date; actor: Actor };

async function decide(
  db: Writer,
  { orgId, decisionId, at, actor }: Deciding,
  unit: BoardUnit,
): Promise<boolean> {
  const result = unit.isProposed ? ("RECOGNISED" as const) : ("NOT_RECOGNISED" as const);
  const { count } = await db.assessment.updateMany({
    where: { id: unit.id, version: unit.version, state: "APPRAISED" },
    data: { state: result, version: { increment: 1 } },
  });
  if (count === 0) return false;
  await db.decisionUnit.create({
    data: { orgId, decisionId, assessmentId: unit.id, result, reasons: reasonsOf(unit) },
  });
  await db.assessmentTransition.create({
    data: {
      orgId,
      assessmentId: unit.id,
      fromState: "APPRAISED",
      toState: result,
      actorId: actor.userId,
      actorName: actor.name,
      at,
    },
  });
  return true;
}

/** Why a unit is not recognised, per item; where no item failed, the votes are the reason. */
function reasonsOf(unit: BoardUnit): DecisionReason[] {
  if (unit.isProposed) return [];
  const failing = unit.items.filter((item) => item.verdict !== "met");
  if (failing.length === 0)
    return [{ code: "", title: "Biểu quyết của Ban Thường vụ", reason: unit.proposal.sentence }];
  return failing.map(({ code, title, comment }) => ({ code, title, reason: comment }));
}

async function issuerCode(scope: NonNullable<ReturnType<typeof readScope>>, day: string): Promise<string> {
  const row = await reader(scope).organisationProfile.findFirst({
    where: { fromDay: { lte: new Date(`${day}T00:00:00Z`) } },
    orderBy: { fromDay: "desc" },
    select: { issuerCode: true },
  });
  return row?.issuerCode ?? "ĐTN";
}
