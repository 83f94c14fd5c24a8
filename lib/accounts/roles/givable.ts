import { can } from "@/lib/access/can";
import { type Actor, ROLES, type Role } from "@/lib/access/types";

/** The roles that a person may give in an organisation, for a choice. */
export function givableRoles(actor: Actor, orgId: string | null): Role[] {
  return ROLES.filter((role) => {
    if (role === "SYSTEM_ADMIN") return can.giveRole(actor, role, null).allowed;
    return orgId !== null && can.giveRole(actor, role, orgId).allowed;
  });
}
