import type { Actor, HeldRole, Permission, Place, Role } from "./types";

export const READS_ORGANISATION: readonly Role[] = [
  "UPPER_SECRETARY",
  "STANDING_COMMITTEE",
  "UPPER_STAFF",
  "INSPECTION_COMMITTEE",
];

/** Roles held at the upper organisation itself. */
export function holdsUpper(actor: Actor, orgId: string, roles: readonly Role[]): boolean {
  return actor.roles.some(
    (held) => held.orgId === orgId && held.unit.kind === "upper_org" && roles.includes(held.role),
  );
}

export function isSystemAdmin(actor: Actor): boolean {
  return actor.roles.some((held) => held.role === "SYSTEM_ADMIN");
}

/** Roles held exactly at this unit. */
export function holdsAt(actor: Actor, orgId: string, unitId: string, roles: readonly Role[]): boolean {
  return actor.roles.some(
    (held) => held.orgId === orgId && held.unit.id === unitId && roles.includes(held.role),
  );
}

/** Whether a role reads everything of its organisation: those of the upper level, and an observer of the bloc. */
export function readsOrganisation(held: HeldRole): boolean {
  return (
    held.unit?.kind === "upper_org" && (READS_ORGANISATION.includes(held.role) || held.role === "OBSERVER")
  );
}

/** Whether the place lies where the actor reads: the whole organisation, the unit, or the branch. */
export function reaches(actor: Actor, place: Place): boolean {
  return actor.roles.some((held) => {
    if (held.orgId !== place.orgId) return false;
    return (
      readsOrganisation(held) ||
      held.unit.id === place.unitId ||
      (place.branchId && held.unit.id === place.branchId)
    );
  });
}

/** Whether the actor holds any role at the unit or at one of its branches: then he or she is recused from judging it. */
export function isRecused(actor: Actor, unit: { orgId: string; unitId: string }): boolean {
  return actor.roles.some(
    (held) =>
      held.orgId === unit.orgId &&
      held.unit.kind !== "upper_org" &&
      (held.unit.id === unit.unitId || held.unit.parentId === unit.unitId),
  );
}

/** The line over the signature of a unit's secretary: a deputy signs as deputy, unless the secretary's own role is held too. */
export function signingPost(actor: Actor, orgId: string, unitId: string): "BÍ THƯ" | "PHÓ BÍ THƯ" {
  const held = actor.roles.filter(
    (one) => one.role === "UNIT_SECRETARY" && one.orgId === orgId && one.unit.id === unitId,
  );
  return held.length > 0 && held.every(({ isDeputy }) => isDeputy) ? "PHÓ BÍ THƯ" : "BÍ THƯ";
}

export const ALLOWED: Permission = { allowed: true };
export const UNKNOWN: Permission = { allowed: false, as: "not_found" };

export function denied(message: string): Permission {
  return { allowed: false, as: "forbidden", message };
}

/** Whether the actor holds any role in the organisation. */
export function belongs(actor: Actor, orgId: string): boolean {
  return actor.roles.some((held) => held.orgId === orgId);
}

/** For these roles of the upper level; everybody else of the organisation is told why not. */
export function forUpper(actor: Actor, orgId: string, roles: readonly Role[], message: string): Permission {
  if (holdsUpper(actor, orgId, roles)) return ALLOWED;
  return belongs(actor, orgId) ? denied(message) : UNKNOWN;
}
