import { RESTRICTED_CASES } from "@/lib/access/restricted";
import type { Actor, Place } from "@/lib/access/types";
import type { Procedure } from "./types";

type Restriction = (typeof RESTRICTED_CASES)[keyof typeof RESTRICTED_CASES];
const RESTRICTED: Partial<Record<Procedure, Restriction>> = RESTRICTED_CASES;

export function isRestricted(procedure: Procedure): boolean {
  return procedure in RESTRICTED;
}

/** Whether somebody reads this procedure's cases at a place where he or she reads records. */
export function readsProcedure(actor: Actor, procedure: Procedure, place: Place): boolean {
  return RESTRICTED[procedure]?.read(actor, place).allowed ?? true;
}

/** Whether somebody who does not read them is told how many there are. */
export function countsProcedure(actor: Actor, procedure: Procedure, orgId: string): boolean {
  return RESTRICTED[procedure]?.count(actor, orgId).allowed ?? false;
}
