import { readScope, structureScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import { makeDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";
import type { Procedure } from "../types";

export type NilReturn = {
  id: string;
  procedure: Procedure;
  note: string;
  signedOn: PlainDate;
  signedBy: string;
  version: number;
};

/** The standing words of a unit that a procedure had no case in a year. */
export async function nilReturnsOf(
  actor: Actor,
  { orgId, unitId, year }: { orgId: string; unitId: string; year: number },
): Promise<NilReturn[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const found = await reader(scope).nilReturn.findMany({
    where: { unitId, year, withdrawnOn: null },
    select: { id: true, procedure: true, note: true, signedOn: true, signedBy: true, version: true },
    orderBy: { signedOn: "asc" },
  });
  return found.map((row) => ({
    ...row,
    procedure: row.procedure as Procedure,
    signedOn: toDay(row.signedOn),
  }));
}

/** Whether a reward of that year was recorded or decided: one that was recorded has no case. */
export async function hasReward(
  actor: Actor,
  { orgId, unitId, year }: { orgId: string; unitId: string; year: number },
): Promise<boolean> {
  const scope = readScope(actor, orgId);
  if (!scope) return false;
  const decidedOn = { gte: fromDay(makeDate(year, 1, 1)), lte: fromDay(makeDate(year, 12, 31)) };
  const where = { unitId, decidedOn, deletedAt: null };
  return (await reader(scope).reward.findFirst({ where, select: { id: true } })) !== null;
}

/** A day on which a case stands, or all from one to another. */
export type Standing = PlainDate | { from: PlainDate; to: PlainDate };

/**
 * A case cannot stand in a year of which the unit's word says that there was none: whoever files it, gives it another
 * day, takes it a step on or brings it to life again asks first. `stands`: from when to when the cases stand by that.
 */
export async function signedNil(
  actor: Actor,
  { orgId, unitId }: Pick<Place, "orgId" | "unitId">,
  procedure: Procedure,
  stands: readonly Standing[],
): Promise<Refusal | null> {
  const scope = structureScope(actor, orgId);
  if (!scope) return null;
  const signed = await reader(scope).nilReturn.findFirst({
    where: { unitId, procedure, year: { in: yearsOf(stands) }, withdrawnOn: null },
    select: { year: true, signedBy: true },
  });
  return (
    signed &&
    refused(
      "conflict",
      `${signed.signedBy} đã xác nhận năm ${signed.year} không phát sinh. Bí thư đơn vị rút xác nhận đó trước khi ghi hồ sơ.`,
    )
  );
}

function yearsOf(stands: readonly Standing[]): number[] {
  const years = stands.flatMap((at) => {
    if (typeof at === "string") return yearOf(at);
    const first = yearOf(at.from);
    return Array.from({ length: Math.max(0, yearOf(at.to) - first + 1) }, (_, n) => first + n);
  });
  return [...new Set(years)];
}
