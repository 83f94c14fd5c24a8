import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope, structureScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { type Period, periodOf } from "@/lib/criteria/periods";
import { today } from "@/lib/platform/clock";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { earlier, type PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { PeriodKind, UnitRef } from "@/lib/units/types";
import { branchYearSchema } from "./schema";

/** A branch's list of a year: of whom, over which period, and the day by which one must stand in it. */
export type BranchYear = {
  scope: Scope;
  place: Place;
  unit: UnitRef;
  branch: UnitRef | null;
  year: number;
  periodKind: PeriodKind;
  period: Period;
  until: PlainDate;
};

const select = { id: true, code: true, name: true, kind: true, parentId: true, periodKind: true } as const;

/** Finds it among the actor's organisations; what the actor may do there is for the caller to ask. */
export async function branchYear(actor: Actor, input: unknown): Promise<Result<BranchYear>> {
  const named = parse(branchYearSchema, input);
  if (!named.ok) return named;
  const { unit: unitId, branch: branchId, year } = named.value;
  for (const orgId of organisationsOf(actor)) {
    const [structure, scope] = [structureScope(actor, orgId), readScope(actor, orgId)];
    if (!structure || !scope) continue;
    const ids = branchId ? [unitId, branchId] : [unitId];
    const found = await reader(structure).unit.findMany({ where: { id: { in: ids } }, select });
    const unit = found.find(({ id, kind }) => id === unitId && kind !== "upper_org" && kind !== "branch");
    const branch = found.find(({ id, parentId }) => id === branchId && parentId === unitId) ?? null;
    if (!unit || (branchId && !branch)) continue;
    const period = periodOf("unit", unit.periodKind, year);
    const until = earlier(period.to, await today());
    const place = { orgId, unitId, branchId };
    return done({
      scope,
      place,
      unit: reference(unit),
      branch: branch && reference(branch),
      year,
      periodKind: unit.periodKind,
      period,
      until,
    });
  }
  return notFound();
}

/** The same for whoever reads ratings and training there. */
export async function seenBranchYear(actor: Actor, input: unknown): Promise<Result<BranchYear>> {
  const found = await branchYear(actor, input);
  if (!found.ok) return found;
  return refusal(can.readReviews(actor, found.value.place)) ?? found;
}

function reference({ id, code, name }: UnitRef): UnitRef {
  return { id, code, name };
}

/** A branch's list for whoever keeps it. */
export async function keptBranch(actor: Actor, input: unknown): Promise<Result<BranchYear>> {
  const found = await branchYear(actor, input);
  if (!found.ok) return found;
  return refusal(can.keepRatings(actor, found.value.place)) ?? found;
}
