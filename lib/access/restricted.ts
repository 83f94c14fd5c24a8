import type { Actor } from "./types";

/**
 * Where the actor reads restricted records, for statements that list: the rule of `can.readRestricted` as ids.
 */
export function restrictedReach(actor: Actor, orgId: string): { unitIds: string[]; branchIds: string[] } {
  const idsOf = (role: "UNIT_SECRETARY" | "BRANCH_SECRETARY") =>
    actor.roles.flatMap((held) => (held.orgId === orgId && held.role === role ? held.unit.id : []));
  return { unitIds: idsOf("UNIT_SECRETARY"), branchIds: idsOf("BRANCH_SECRETARY") };
}
