import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { askedSecond } from "@/lib/cases/one-at-a-time";
import { today } from "@/lib/platform/clock";
import { reader, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import type { Scope } from "@/lib/platform/database/scope";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { recordPlaceOf } from "@/lib/units/record-place";
import { namedSchema, remittanceSchema, remitterSchema, withdrawRemittanceSchema } from "../schema";
import { remittanceDoubt } from "./doubts";
import { remittanceProblem } from "./rules";

/**
 * What a branch sent its unit for a month, a unit the upper level for a quarter, or the organisation the level above it
 * for a year, with its receipt.
 */
export async function recordRemittance(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const named = parse(remitterSchema, input);
  if (!named.ok) return named;
  const found = await recordPlaceOf(actor, named.value.unit, named.value.branch);
  if (!found.ok) return found;
  const { orgId, unitId, branchId } = found.value;
  const no = refusal(can.remit(actor, found.value));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const parsed = parse(remittanceSchema, input);
  if (!parsed.ok) return parsed;
  const { unit: _unit, branch: _branch, paidOn, confirmed, ...facts } = parsed.value;
  const level = branchId === null ? await levelOf(scope, unitId) : "branch";
  const problem = remittanceProblem({ period: facts.period, paidOn, level }, await today());
  if (problem) return refusedAt(problem.path, problem.message);
  const doubt = confirmed ? null : await remittanceDoubt(actor, { ...found.value, level }, facts);
  const asked = askedSecond("amount", doubt === null ? [] : [doubt]);
  if (asked) return asked;
  const id = newId();
  try {
    return await change(whoIs(actor), async (tx, record) => {
      await writer(scope, tx).feeRemittance.create({
        data: { id, orgId, unitId, branchId, ...facts, paidOn: fromDay(paidOn), recordedBy: actor.name },
      });
      const { period, amount, receiptNumber } = facts;
      const detail = { period, amount, number: receiptNumber, on: paidOn };
      record({ type: "fee.remitted", orgId, unitId, subjectId: branchId ?? unitId, detail });
      return done({ id });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return taken();
  }
}

function taken(): Refusal {
  return refusedAt(
    "receiptNumber",
    "Phiếu thu này đã ghi cho kỳ này. Xem các lần trích nộp, hoặc ghi số phiếu khác.",
    "conflict",
  );
}

/** Takes back what was recorded by mistake, with the reason; the row stays. */
export async function withdrawRemittance(actor: Actor, input: unknown): Promise<Result<null>> {
  const named = parse(namedSchema, input);
  if (!named.ok) return notFound();
  const { id } = named.value;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const select = { unitId: true, branchId: true, period: true, amount: true, receiptNumber: true } as const;
    const found = scope && (await reader(scope).feeRemittance.findFirst({ where: { id }, select }));
    if (!found) continue;
    const { unitId, branchId, period, amount, receiptNumber } = found;
    const no = refusal(can.remit(actor, { orgId, unitId, branchId }));
    if (no) return no;
    const parsed = parse(withdrawRemittanceSchema, input);
    if (!parsed.ok) return parsed;
    const { version, reason } = parsed.value;
    const day = fromDay(await today());
    return change(whoIs(actor), async (tx, record) => {
      const { count } = await writer(scope, tx).feeRemittance.updateMany({
        where: { id, version, withdrawnOn: null },
        data: {
          withdrawnOn: day,
          withdrawnBy: actor.name,
          withdrawReason: reason,
          version: { increment: 1 },
        },
      });
      if (count === 0) return refused("stale", "Lần trích nộp này vừa được rút. Mở lại trang để xem.");
      const detail = { period, amount, number: receiptNumber, reason };
      record({ type: "fee.remittance_withdrawn", orgId, unitId, subjectId: branchId ?? unitId, detail });
      return done(null);
    });
  }
  return notFound();
}

async function levelOf(scope: Scope, id: string): Promise<"unit" | "office"> {
  const unit = await reader(scope).unit.findFirst({ where: { id }, select: { kind: true } });
  return unit?.kind === "upper_org" ? "office" : "unit";
}
