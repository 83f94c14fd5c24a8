import { canCases } from "./can-cases";
import { ALLOWED, denied, UNKNOWN } from "./holding";
import type { Actor, Permission, Place } from "./types";

type Counted = {
  /** Who reads its cases by name. */
  read: (actor: Actor, place: Place) => Permission;
  /** Who is told how many there are, and nothing of them. */
  counts: (actor: Actor, orgId: string) => boolean;
  /** To whoever counts and would open one. */
  onlyCounts: string;
};

/** The questions of a restricted procedure: read by few, counted by the upper level, to others not there. */
export function countedProcedure({ read, counts, onlyCounts }: Counted) {
  const count = (actor: Actor, orgId: string): Permission => (counts(actor, orgId) ? ALLOWED : UNKNOWN);
  const lookAt = (actor: Actor, place: Place): Permission =>
    read(actor, place).allowed ? ALLOWED : count(actor, place.orgId);
  const open = (actor: Actor, place: Place): Permission => {
    if (read(actor, place).allowed) return canCases.keepCase(actor, place);
    return lookAt(actor, place).allowed ? denied(onlyCounts) : UNKNOWN;
  };
  return { count, lookAt, open };
}
