import { can } from "@/lib/access/can";
import type { Actor, Permission, Place } from "@/lib/access/types";
import type { Procedure } from "./types";

type Restriction = {
  read: (actor: Actor, place: Place) => Permission;
  count: (actor: Actor, orgId: string) => Permission;
};

/** Procedures whose cases are read by few; of these the log and the lists of others say nothing. */
const RESTRICTED: Partial<Record<Procedure, Restriction>> = {
  discipline: { read: can.readRestrictedCase, count: can.countDiscipline },
  outstanding_member: { read: can.readOutstanding, count: can.countOutstanding },
};

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
