import { mintScope, type Scope } from "@/lib/platform/database/scope";
import { canMembers } from "./can-members";
import { isSystemAdmin, readsOrganisation } from "./holding";
import type { Actor } from "./types";

/** What the actor reads of an organisation's members, plans and years; null for a stranger and a mere administrator. */
export function readScope(actor: Actor, orgId: string): Scope | null {
  const here = actor.roles.filter((held) => held.orgId === orgId);
  if (here.length === 0) return null;
  if (here.some(readsOrganisation)) return mintScope(orgId, "organisation");
  const unitIds: string[] = [];
  const branchIds: string[] = [];
  for (const { unit } of here) {
    if (unit?.kind === "branch") branchIds.push(unit.id);
    else if (unit) unitIds.push(unit.id);
  }
  return mintScope(orgId, { unitIds, branchIds });
}

/** Where in an organisation the actor sees sensitive fields: at each place of a role, what `seeSensitive` says of it. */
export function sensitiveScope(actor: Actor, orgId: string): Scope {
  return mintScope(orgId, sensitiveReach(actor, orgId));
}

/** The same as ids, for statements that reach further than these places. */
export function sensitiveReach(actor: Actor, orgId: string): { unitIds: string[]; branchIds: string[] } {
  const unitIds: string[] = [];
  const branchIds: string[] = [];
  for (const { orgId: heldIn, unit } of actor.roles) {
    if (heldIn !== orgId) continue;
    const isBranch = unit.kind === "branch";
    const branch = { orgId, unitId: unit.parentId ?? unit.id, branchId: unit.id };
    const place = isBranch ? branch : { orgId, unitId: unit.id };
    if (canMembers.seeSensitive(actor, place).allowed) (isBranch ? branchIds : unitIds).push(unit.id);
  }
  return { unitIds, branchIds };
}

/** The organisation's structure, settings, criteria and public results: for whoever holds a role in it, and administrators. */
export function structureScope(actor: Actor, orgId: string): Scope | null {
  const belongs = isSystemAdmin(actor) || actor.roles.some((held) => held.orgId === orgId);
  return belongs ? mintScope(orgId, "organisation") : null;
}

/** For what is public, and for the installation's own work (demo data, jobs). The reason is read by the next maintainer. */
export function installationScope(orgId: string, _reason: string): Scope {
  return mintScope(orgId, "organisation");
}

/** The organisations in which the actor holds a role (an administrator's are all: pass their ids). */
export function organisationsOf(actor: Actor): string[] {
  return [...new Set(actor.roles.flatMap((held) => held.orgId ?? []))];
}
