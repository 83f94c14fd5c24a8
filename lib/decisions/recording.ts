import type { Actor } from "@/lib/access/types";
import { personOf } from "@/lib/access/who";
import { applyDecision } from "@/lib/assessments/rules";
import type { AssessmentState } from "@/lib/assessments/types";
import type { AuditEvent } from "@/lib/audit/types";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { BoardUnit } from "./board";
import { hasFailed } from "./rules";
import type { DecisionReason, Signer } from "./types";

/**
 * Holds the appraised units of a year where they are: what is read of them after this still stands at the end. Taken before
 * a meeting's own lock, and only as far as an agenda may go on naming them: whoever holds that lock waits for nobody here.
 */
export async function holdAppraised(db: Writer, orgId: string, cycleId: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM assessments
    WHERE org_id = ${orgId}::uuid AND cycle_id = ${cycleId}::uuid AND state = 'APPRAISED'
    ORDER BY id FOR NO KEY UPDATE`;
}

export type DecidedState = "RECOGNISED" | "NOT_RECOGNISED";

export type Signing = {
  orgId: string;
  cycleId: string;
  year: number;
  number: string;
  signedOn: PlainDate;
  signer: Signer;
  actor: Actor;
  at: Date;
};

/** Writes the decision, its list and every unit's result. */
export async function writeDecision(
  db: Writer,
  signing: Signing,
  units: readonly BoardUnit[],
  record: (event: AuditEvent) => void,
): Promise<Result<{ id: string; number: string }>> {
  const { orgId, cycleId, year, number, signedOn, signer, actor, at } = signing;
  const id = newId();
  const signed = { signedOn: fromDay(signedOn), signerName: signer.name, signerTitle: signer.title };
  const by = { recordedById: personOf(actor), recordedBy: actor.name, recordedAt: at };
  await db.recognitionDecision.create({ data: { id, orgId, cycleId, number, ...signed, ...by } });
  for (const unit of units) {
    const decided = await writeResult(db, id, signing, unit);
    if (!decided.ok) return decided;
    const detail = { year, from: unit.state, to: decided.value, act: "decide" };
    record({ type: "assessment.moved", orgId, unitId: unit.unit.id, subjectId: unit.id, detail });
  }
  const recognised = units.filter((unit) => unit.isProposed).length;
  const detail = { year, number, signedOn, units: units.length, recognised };
  record({ type: "decision.recorded", orgId, subjectId: id, detail });
  return done({ id, number });
}

async function writeResult(
  db: Writer,
  decisionId: string,
  { orgId, actor, at }: Signing,
  unit: BoardUnit,
): Promise<Result<DecidedState>> {
  const decided = applyDecision(unit.state, unit.isProposed);
  if (!decided.ok) return decided;
  const result = decided.value;
  const given = { orgId, decisionId, assessmentId: unit.id, result };
  await writeListed(db, given, reasonsOf(unit));
  const moved = await giveResult(db, { ...unit, unitName: unit.unit.name }, result, { orgId, actor, at });
  return moved ?? done(result);
}

type Listed = { orgId: string; decisionId: string; assessmentId: string; result: DecidedState };

/** The unit's line on a decision's list, with its reasons: first, since the database demands it of a result. */
export async function writeListed(
  db: Writer,
  listed: Listed,
  reasons: readonly DecisionReason[],
): Promise<void> {
  const { orgId, decisionId, assessmentId } = listed;
  await db.decisionUnit.create({ data: listed });
  await db.decisionReason.createMany({
    data: reasons.map((reason, at) => ({ orgId, decisionId, assessmentId, ...reason, sortOrder: at + 1 })),
  });
}

type Standing = { id: string; version: number; state: AssessmentState; unitName: string };

/** The unit's year takes the result that the decision gives it, over the version that was read. */
export async function giveResult(
  db: Writer,
  { id, version, state, unitName }: Standing,
  result: DecidedState,
  { orgId, actor, at, reason }: { orgId: string; actor: Actor; at: Date; reason?: string },
): Promise<Refusal | null> {
  const { count } = await db.assessment.updateMany({
    where: { id, version, state },
    data: { state: result, version: { increment: 1 } },
  });
  if (count === 0) return refused("stale", `${unitName} vừa được chuyển bước. Tải lại trang rồi ghi lại.`);
  const by = { actorId: actor.userId, actorName: actor.name, at };
  await db.assessmentTransition.create({
    data: { orgId, assessmentId: id, fromState: state, toState: result, reason, ...by },
  });
  return null;
}

/** Why a unit is not recognised, per item; where no item failed, the votes are the reason. */
function reasonsOf(unit: BoardUnit): DecisionReason[] {
  if (unit.isProposed) return [];
  const failing = unit.items.filter(hasFailed);
  if (failing.length === 0)
    return [{ code: "", title: "Biểu quyết của Ban Thường vụ", reason: unit.proposal.sentence }];
  return failing.map(({ code, title, comment }) => ({ code, title, reason: comment }));
}
