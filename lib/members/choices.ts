import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { UnitRef } from "@/lib/units/types";

const MOST = 500;
const select = { id: true, code: true, name: true } as const;

/** The open branches of a unit that the actor reads, by name. */
export async function branchesOf(actor: Actor, scope: Scope, unitId: string): Promise<UnitRef[]> {
  const found = await reader(scope).unit.findMany({
    where: { parentId: unitId, kind: "branch", closedOn: null },
    orderBy: { name: "asc" },
    select,
    take: MOST,
  });
  return found.filter(
    ({ id }) => can.readRoster(actor, { orgId: scope.orgId, unitId, branchId: id }).allowed,
  );
}

/** The open units of an organisation whose rosters a reader of all of it may choose among. */
export async function unitsOf(scope: Scope): Promise<UnitRef[]> {
  return reader(scope).unit.findMany({
    where: { kind: { in: ["base_union", "base_branch"] }, closedOn: null },
    orderBy: { code: "asc" },
    select,
    take: MOST,
  });
}

/** Where the actor may put a member of the unit: among its branches, and (`null`) at the unit itself. */
export async function homesFor(actor: Actor, scope: Scope, unitId: string): Promise<(UnitRef | null)[]> {
  const branches = await branchesOf(actor, scope, unitId);
  const mayEdit = (branchId: string | null) =>
    can.editRoster(actor, { orgId: scope.orgId, unitId, branchId }).allowed;
  return [...(mayEdit(null) ? [null] : []), ...branches.filter(({ id }) => mayEdit(id))];
}
