import { organisationsOf, readScope, structureScope } from "@/lib/access/scopes";
import type { Actor, UnitKind } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { PeriodKind, UnitRef } from "@/lib/units/types";
import type { Body } from "./types";

export type FoundBody = Body & {
  scope: Scope;
  kind: Exclude<UnitKind, "upper_org">;
  /** By which years the unit counts. */
  periodKind: PeriodKind;
};

const select = { id: true, code: true, name: true, kind: true, parentId: true, periodKind: true } as const;

/** A unit or a branch of it among the actor's organisations; what the actor may do there is for the caller to ask. */
export async function findBody(
  actor: Actor,
  { unit: unitId, branch: branchId }: { unit: string; branch: string | null },
): Promise<Result<FoundBody>> {
  if (!isId(unitId) || (branchId !== null && !isId(branchId))) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const [body] = await findBodies(actor, orgId, [{ unitId, branchId }]);
    if (body) return done(body);
  }
  return notFound();
}

type At = { unitId: string; branchId: string | null };

/** Those of several of one organisation that there are, by one statement. */
export async function findBodies(actor: Actor, orgId: string, all: readonly At[]): Promise<FoundBody[]> {
  const [structure, scope] = [structureScope(actor, orgId), readScope(actor, orgId)];
  if (!structure || !scope) return [];
  const ids = all.flatMap(({ unitId, branchId }) => (branchId ? [unitId, branchId] : [unitId]));
  const found = await reader(structure).unit.findMany({ where: { id: { in: ids } }, select });
  return all.flatMap(({ unitId, branchId }): FoundBody[] => {
    const unit = found.find(({ id }) => id === unitId);
    const branch = found.find(({ id, parentId }) => id === branchId && parentId === unitId) ?? null;
    const kind = (branch ?? unit)?.kind;
    if (!unit || unit.kind === "branch" || !kind || kind === "upper_org" || (branchId && !branch)) return [];
    const { periodKind } = unit;
    const place = { orgId, unitId, branchId };
    return [{ scope, kind, periodKind, place, unit: reference(unit), branch: branch && reference(branch) }];
  });
}

function reference({ id, code, name }: UnitRef): UnitRef {
  return { id, code, name };
}

/** The unit whose committee it is, by its id. */
export function bodyId({ place }: Body): string {
  return place.branchId ?? place.unitId;
}

export function bodyName({ unit, branch }: Body): string {
  return (branch ?? unit).name;
}
