import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope, structureScope } from "@/lib/access/scopes";
import type { Actor, Permission } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { toDay, toDayOrNull } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import type { UnitRef } from "@/lib/units/types";
import type { Collection, Exemption, Month } from "./types";

/** What the page of a receipt or a decision says of it, beside its papers. */
type FeePaper = {
  place: RecordPlace;
  unit: UnitRef;
  branchName: string | null;
  withdrawnOn: PlainDate | null;
  mayKeep: boolean;
};

export type RemittancePaper = FeePaper & {
  period: string;
  amount: number;
  paidOn: PlainDate;
  receiptNumber: string;
  recordedBy: string;
};

export type ExemptionPaper = FeePaper &
  Exemption & {
    member: { id: string; fullName: string };
    decisionNumber: string;
    decidedOn: PlainDate;
    grantedBy: string;
    /** Whoever may not know why somebody is exempt is shown no paper of it either. */
    seesPapers: boolean;
  };

export type CollectionPaper = Omit<FeePaper, "withdrawnOn"> &
  Collection & { amount: number; months: Month[]; version: number; seesPapers: boolean; mayCorrect: boolean };

const LIES = { unitId: true, branchId: true, withdrawnOn: true } as const;

/** A share that was sent up, with where its receipt is kept. */
export async function remittancePaper(actor: Actor, id: string): Promise<Result<RemittancePaper>> {
  const select = {
    ...LIES,
    period: true,
    amount: true,
    paidOn: true,
    receiptNumber: true,
    recordedBy: true,
  } as const;
  for (const { orgId, db } of isId(id) ? readersOf(actor) : []) {
    const found = await db.feeRemittance.findFirst({ where: { id }, select });
    if (!found) continue;
    const { paidOn, ...facts } = found;
    const said = await paperAt(actor, { orgId, ...found }, can.readFees, (place) => [
      can.remit(actor, place),
    ]);
    return said.ok ? done({ ...facts, ...said.value, paidOn: toDay(paidOn) }) : said;
  }
  return notFound();
}

/** A decision that exempts a member, for whoever may know who paid. */
export async function exemptionPaper(actor: Actor, id: string): Promise<Result<ExemptionPaper>> {
  const select = {
    ...LIES,
    member: { select: { id: true, fullName: true } },
    fromMonth: true,
    months: true,
    decisionNumber: true,
    decidedOn: true,
    grantedBy: true,
  } as const;
  for (const { orgId, db } of isId(id) ? readersOf(actor) : []) {
    const found = await db.feeExemption.findFirst({ where: { id }, select });
    if (!found) continue;
    const { decidedOn, ...facts } = found;
    const said = await paperAt(actor, { orgId, ...found }, can.readMemberFees, (place) => [
      can.keepUnitFees(actor, place),
      can.seeSensitive(actor, place),
    ]);
    if (!said.ok) return said;
    const seesPapers = can.seeSensitive(actor, said.value.place).allowed;
    return done({ ...facts, ...said.value, decidedOn: toDay(decidedOn), seesPapers });
  }
  return notFound();
}

/** Money that was taken at once, for whoever may know who paid. */
export async function collectionPaper(actor: Actor, id: string): Promise<Result<CollectionPaper>> {
  const select = {
    id: true,
    unitId: true,
    branchId: true,
    collectedOn: true,
    docNumber: true,
    recordedBy: true,
    version: true,
    lines: { select: { amount: true, month: true } },
  } as const;
  for (const { orgId, db } of isId(id) ? readersOf(actor) : []) {
    const found = await db.feeCollection.findFirst({ where: { id }, select });
    if (!found) continue;
    const { collectedOn, lines, ...facts } = found;
    const lies = { orgId, ...found, withdrawnOn: null };
    const said = await paperAt(actor, lies, can.readMemberFees, (place) => [
      can.keepFees(actor, place),
      can.seeSensitive(actor, place),
    ]);
    if (!said.ok) return said;
    return done({
      ...facts,
      ...said.value,
      collectedOn: toDay(collectedOn),
      amount: lines.reduce((sum, { amount }) => sum + amount, 0),
      months: [...new Set(lines.map(({ month }) => month))].sort(),
      mayCorrect: can.keepFees(actor, said.value.place).allowed,
      seesPapers: can.seeSensitive(actor, said.value.place).allowed,
    });
  }
  return notFound();
}

function readersOf(actor: Actor) {
  return organisationsOf(actor).flatMap((orgId) => {
    const scope = readScope(actor, orgId);
    return scope ? [{ orgId, db: reader(scope) }] : [];
  });
}

type Lies = { orgId: string; unitId: string; branchId: string | null; withdrawnOn: Date | null };

async function paperAt(
  actor: Actor,
  { orgId, unitId, branchId, withdrawnOn }: Lies,
  reads: (actor: Actor, place: RecordPlace) => Permission,
  keeps: (place: RecordPlace) => Permission[],
): Promise<Result<FeePaper>> {
  const place = { orgId, unitId, branchId };
  const structure = structureScope(actor, orgId);
  const no = refusal(reads(actor, place));
  if (no || !structure) return no ?? notFound();
  const units = await reader(structure).unit.findMany({
    where: { id: { in: branchId === null ? [unitId] : [unitId, branchId] } },
    select: { id: true, code: true, name: true },
  });
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) return notFound();
  const kept = [...keeps(place), can.editRecords(actor, place)];
  return done({
    place,
    unit,
    branchName: units.find(({ id }) => id === branchId)?.name ?? null,
    withdrawnOn: toDayOrNull(withdrawnOn),
    // What was withdrawn bears no further paper.
    mayKeep: withdrawnOn === null && kept.every(({ allowed }) => allowed),
  });
}
