import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { takeCaseStep, takeStepBack } from "@/lib/cases/commands";
import type { CaseKind } from "@/lib/cases/kind";
import { lastStanding } from "@/lib/cases/machine";
import { signedNil } from "@/lib/cases/nil/queries";
import { partsIn } from "@/lib/cases/queries";
import { takeStepSchema } from "@/lib/cases/schema";
import { findHome } from "@/lib/members/home";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import type { Scope } from "@/lib/platform/database/scope";
import { formatDate } from "@/lib/platform/dates";
import { notFound, type Refusal, type Result, refusedAt, refusedFields } from "@/lib/platform/result";
import { branchChoices } from "@/lib/units/record-place";
import { type Extras, stepEffect, undoEffect } from "./effects";
import { NO_MONTH } from "./messages";
import { onTheWay } from "./opening";
import { transferDetail } from "./queries";
import { dueAfter, machineOf, wrongExtension } from "./rules";
import { stepExtrasSchema } from "./schema";
import type { TransferDetail, TransferState } from "./types";

const NONE: Extras = { feePaidUntil: null, branch: null, until: null };

/** Takes a transfer one step on; with its arrival the member moves. */
export async function takeTransferStep(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await transferDetail(actor, id);
  if (!found.ok) return found;
  const transfer = found.value;
  const scope = readScope(actor, transfer.orgId);
  if (!scope) return notFound();
  const { feePaidUntil, branch, until, ...step } = Object(input) as Record<string, unknown>;
  // Who may not act here learns that first.
  if (partsIn(actor, transfer).length === 0)
    return takeCaseStep(actor, kindOf(actor, { transfer, scope, extras: NONE }), id, step);
  const parsed = parse(stepExtrasSchema, { feePaidUntil, branch, until });
  if (!parsed.ok) return parsed;
  const act = String(step.act);
  const wrong =
    wrongFee(act, parsed.value) ??
    (act === "extend" ? refusedFields(wrongExtension(parsed.value.until, transfer.until)) : null) ??
    (await wrongBranch(actor, transfer, act, parsed.value)) ??
    (await signedByReceiver(actor, transfer, step));
  if (wrong) return wrong;
  if (act !== "extend")
    return takeCaseStep(actor, kindOf(actor, { transfer, scope, extras: parsed.value }), id, step);
  const stay = { ...transfer, until: parsed.value.until };
  return takeCaseStep(
    actor,
    kindOf(actor, { transfer: stay, scope, extras: parsed.value }),
    id,
    withLastDay(step, parsed.value),
  );
}

/** Takes the last step of a transfer back, while nothing rests on it. */
export async function takeTransferBack(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await transferDetail(actor, id);
  if (!found.ok) return found;
  const scope = readScope(actor, found.value.orgId);
  if (!scope) return notFound();
  try {
    return await takeStepBack(
      actor,
      kindOf(actor, { transfer: beforeLast(found.value), scope, extras: NONE }),
      id,
      input,
    );
  } catch (error) {
    if (isUniqueViolation(error)) return onTheWay(found.value.personName);
    throw error;
  }
}

/** The history says until when a stay is extended. */
function withLastDay(step: Record<string, unknown>, { until }: Extras): object {
  const { note = "" } = step;
  if (until === null || typeof note !== "string") return step;
  return { ...step, note: `Đến hết ngày ${formatDate(until)}. ${note}` };
}

function wrongFee(act: string, { feePaidUntil }: Extras): Refusal | null {
  if (act !== "comment" || feePaidUntil !== null) return null;
  return refusedAt("feePaidUntil", NO_MONTH);
}

/** Whoever arrives is led to a branch, where the unit has any. */
async function wrongBranch(
  actor: Actor,
  { orgId, unit, otherUnit }: TransferDetail,
  act: string,
  { branch }: Extras,
): Promise<Refusal | null> {
  const unitId = act === "accept" ? otherUnit?.id : act === "assign" ? unit.id : null;
  if (!unitId || !can.receiveCase(actor, { orgId, unitId }).allowed) return null;
  if (branch === null) {
    if ((await branchChoices(actor, { orgId, unitId, branchId: null })).length === 0) return null;
    return refusedAt("branch", "Chọn chi đoàn tiếp nhận.");
  }
  const home = await findHome(actor, unitId, branch);
  return home.ok ? null : home;
}

/** Whoever takes somebody in has a transfer in those years too. */
async function signedByReceiver(
  actor: Actor,
  { orgId, otherUnit, openedOn: from }: TransferDetail,
  input: unknown,
): Promise<Refusal | null> {
  const told = parse(takeStepSchema, input);
  const to = otherUnit && { orgId, unitId: otherUnit.id };
  if (!told.ok || told.value.act !== "accept" || !to || !can.receiveCase(actor, to).allowed) return null;
  return signedNil(actor, to, "transfer", [{ from, to: told.value.day }]);
}

/** Without its last extension, where that is what is taken back, it ends as it did before. */
function beforeLast(found: TransferDetail): TransferDetail {
  if (lastStanding(found.steps)?.act !== "extend") return found;
  return { ...found, until: found.extendedUntil.at(-2) ?? found.introducedUntil };
}

function kindOf(
  actor: Actor,
  { transfer, scope, extras }: { transfer: TransferDetail; scope: Scope; extras: Extras },
): CaseKind<TransferState, string> {
  return {
    machine: machineOf(transfer),
    dueOn: ({ terms: { transferDays: days }, state, since }) =>
      dueAfter(state, { since, until: transfer.until, days }),
    effect: (effect) => stepEffect(effect, { transfer, scope, extras }),
    undo: (effect) => undoEffect(effect, { actor, transfer, scope }),
  };
}
