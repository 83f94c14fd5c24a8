import type { Actor } from "@/lib/access/types";
import type { Effect } from "@/lib/cases/kind";
import { typeAgain } from "@/lib/cases/writing";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import type { Refusal } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import { refuseBesideAlike } from "./beside-alike";
import { moveMember, removeNewcomer, restoreMember } from "./moves";
import { refuseGone } from "./opening";
import { giveBack, takeIn } from "./taking-up";
import type { TransferDetail } from "./types";

/** What a step of a transfer says beside the steps of every case. */
export type Extras = { feePaidUntil: string | null; branch: string | null; until: PlainDate | null };

/** With these a giấy giới thiệu is written; inside one unit its secretary decides by it. */
export function introduces(act: string): boolean {
  return act === "introduce" || act === "decide";
}

/** They end a transfer that has moved nobody, and open it again when they are taken back. */
const ENDINGS = ["withdraw", "refuse", "decline", "return"];

type Step = Effect<string>;
type Of = { transfer: TransferDetail; scope: Scope };

/** What changes with a step: the transfer's own row, and with an arrival the member. */
export async function stepEffect(step: Step, of: Of & { extras: Extras }): Promise<Refusal | null> {
  const { transfer, extras } = of;
  await keep(step, transfer, extras);
  return transfer.kind === "permanent" ? arrive(step, of) : null;
}

async function keep(
  { db, act, step }: Step,
  { id: caseId, extendedUntil }: TransferDetail,
  extras: Extras,
): Promise<void> {
  const { branch, feePaidUntil, until } = extras;
  const where = { caseId };
  if (act === "comment") await db.transfer.updateMany({ where, data: { comment: step.note, feePaidUntil } });
  if (introduces(act)) {
    const data = { introNumber: step.docNumber, introducedOn: fromDay(step.day) };
    await db.transfer.updateMany({ where, data });
  }
  if (act === "accept") {
    await setCase(db, caseId, { otherBranchId: branch });
    await typeReceptionAgain(db, caseId, { wasTyped: false });
  }
  if (act === "assign") await setCase(db, caseId, { branchId: branch });
  if (act === "extend" && until) await setExtensions(db, caseId, [...extendedUntil, until]);
}

/** The member moves to where the case leads; who comes from outside is made, unless another unit had let the person go. */
async function arrive(
  { db, record, act, step }: Step,
  { transfer, scope, extras: { branch } }: Of & { extras: Extras },
) {
  // The branch chosen with this step stands in the case already, not yet in what was read of it.
  const chosen = branch ? await refOf(db, branch) : null;
  const arriving = { db, record, scope, found: { ...transfer, branch: chosen } };
  if (act === "assign") return takeIn(arriving, step.day);
  const found = act === "accept" && chosen ? { ...transfer, otherBranch: chosen } : transfer;
  const isMove = act === "decide" || act === "accept" || act === "confirm";
  const { orgId, otherUnit } = transfer;
  const twice =
    act === "accept" && otherUnit
      ? await refuseBesideAlike(db, { orgId, unitId: otherUnit.id }, transfer.id)
      : null;
  return twice ?? (isMove ? moveMember({ db, record, scope, found }, step.day) : null);
}

async function refOf(db: Writer, id: string): Promise<UnitRef | null> {
  return db.unit.findFirst({ where: { id }, select: { id: true, code: true, name: true } });
}

/** Undoes all that a step changed; a refusal where the member has grown roots since. */
export async function undoEffect(
  step: Step,
  { actor, transfer, scope }: Of & { actor: Actor },
): Promise<Refusal | null> {
  const { db, record, act } = step;
  const { id: caseId, orgId, unit, memberId } = transfer;
  if (ENDINGS.includes(act)) return refuseGone(db, { orgId, unitId: unit.id, memberId }, transfer.personName);
  const moving = { actor, db, record, scope, found: transfer };
  if (transfer.kind === "permanent") {
    const isMove = act === "decide" || act === "accept" || act === "confirm";
    const takeBack = isMove ? restoreMember : transfer.isTakenUp ? giveBack : removeNewcomer;
    const no = isMove || act === "assign" ? await takeBack(moving) : null;
    if (no) return no;
  }
  const where = { caseId };
  if (act === "comment") await db.transfer.updateMany({ where, data: { comment: "", feePaidUntil: null } });
  if (introduces(act)) await db.transfer.updateMany({ where, data: { introNumber: "", introducedOn: null } });
  if (act === "accept") {
    await setCase(db, caseId, { otherBranchId: null });
    await typeReceptionAgain(db, caseId, { wasTyped: true });
  }
  if (act === "assign") await setCase(db, caseId, { branchId: null });
  if (act === "extend") await setExtensions(db, caseId, transfer.extendedUntil.slice(0, -1));
  return null;
}

async function setCase(
  db: Writer,
  id: string,
  data: { branchId: string | null } | { otherBranchId: string | null },
): Promise<void> {
  await db.memberCase.updateMany({ where: { id }, data });
}

/** Both sides have the last day of a stay to type. */
async function setExtensions(db: Writer, caseId: string, days: readonly PlainDate[]): Promise<void> {
  await db.transfer.updateMany({ where: { caseId }, data: { extendedUntil: days.map(fromDay) } });
  await typeAgain(db, [caseId]);
  await typeReceptionAgain(db, caseId, { wasTyped: true });
}

/** What its mark was of is no more so, or is so once more: as `keepMarks` does with the mark of who began the case. */
async function typeReceptionAgain(
  db: Writer,
  caseId: string,
  { wasTyped: receptionWasTyped }: { wasTyped: boolean },
): Promise<void> {
  await db.transfer.updateMany({
    where: { caseId, receptionTypedOn: { not: null } },
    data: { receptionWasTyped, receptionTypedOn: null, receptionTypedBy: null },
  });
}
