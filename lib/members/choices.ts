import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import type { Asked } from "@/lib/platform/database/asides";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { UnitRef } from "@/lib/units/types";

const openBranches = {
  name: "open_branches",
  text: `SELECT id, code, name FROM units
    WHERE org_id = $1 AND parent_id = $2 AND kind = 'branch' AND closed_on IS NULL ORDER BY name`,
};

const openUnits = {
  name: "open_units",
  text: `SELECT id, code, name FROM units
    WHERE org_id = $1 AND kind IN ('base_union', 'base_branch') AND closed_on IS NULL ORDER BY code`,
};

/** The open branches of a unit that the actor reads, by name. */
export async function branchesOf(actor: Actor, scope: Scope, unitId: string): Promise<UnitRef[]> {
  const found = await rows<UnitRef>(scope, openBranches, () => [scope.orgId, unitId]);
  return readBranches(actor, scope, unitId, found);
}

/** As `branchesOf`, asked beside another statement; `readBranches` leaves those that the actor reads. */
export const branchesAside = ({ orgId }: Scope, unitId: string): Asked => ({
  ...openBranches,
  values: [orgId, unitId],
});

export function readBranches(
  actor: Actor,
  { orgId }: Scope,
  unitId: string,
  branches: readonly UnitRef[],
): UnitRef[] {
  return branches.filter(({ id }) => can.readRoster(actor, { orgId, unitId, branchId: id }).allowed);
}

/** The open units of an organisation whose rosters a reader of all of it may choose among. */
export async function unitsOf(scope: Scope): Promise<UnitRef[]> {
  return rows(scope, openUnits, () => [scope.orgId]);
}

/** As `unitsOf`, asked beside another statement. */
export const unitsAside = ({ orgId }: Scope): Asked => ({ ...openUnits, values: [orgId] });

/** Where the actor may put a member of the unit: among its branches, and (`null`) at the unit itself. */
export async function homesFor(actor: Actor, scope: Scope, unitId: string): Promise<(UnitRef | null)[]> {
  const branches = await branchesOf(actor, scope, unitId);
  const mayEdit = (branchId: string | null) =>
    can.editRoster(actor, { orgId: scope.orgId, unitId, branchId }).allowed;
  return [...(mayEdit(null) ? [null] : []), ...branches.filter(({ id }) => mayEdit(id))];
}
