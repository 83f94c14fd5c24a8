import { can } from "./can";
import { sensitiveReach } from "./scopes";
import type { Actor, Permission, Place } from "./types";

type Restriction = {
  read: (actor: Actor, place: Place) => Permission;
  count: (actor: Actor, orgId: string) => Permission;
};

/** What has cases and papers that are read by few; of these the log and the lists of others say nothing. */
export const RESTRICTED_CASES = {
  discipline: { read: can.readRestrictedCase, count: can.countDiscipline },
  organisation_discipline: {
    read: can.readOrganisationDiscipline,
    count: can.countOrganisationDiscipline,
  },
  outstanding_member: { read: can.readOutstanding, count: can.countOutstanding },
} satisfies Record<string, Restriction>;
const RESTRICTED: Partial<Record<string, Restriction>> = RESTRICTED_CASES;

export const RESTRICTED_PROCEDURES: readonly string[] = Object.keys(RESTRICTED_CASES);

/** Whether somebody reads this procedure's cases at a place where he or she reads records. */
export function readsProcedure(actor: Actor, procedure: string, place: Place): boolean {
  return RESTRICTED[procedure]?.read(actor, place).allowed ?? true;
}

/** Whether somebody who does not read them is told how many there are. */
export function countsProcedure(actor: Actor, procedure: string, orgId: string): boolean {
  return RESTRICTED[procedure]?.count(actor, orgId).allowed ?? false;
}

type Reach = { unitIds: string[]; branchIds: string[] };

/** Where the actor reads cases of these procedures, for statements: at places, and some of them everywhere. */
export function restrictedCaseReach(actor: Actor, orgId: string): Reach & { everywhere: string[] } {
  const everywhere = Object.entries(RESTRICTED_CASES).flatMap(([procedure, { read }]) =>
    read(actor, { orgId, unitId: "" }).allowed ? procedure : [],
  );
  return { ...sensitiveReach(actor, orgId), everywhere };
}

/**
 * Where the actor reads restricted records, for statements that list: the rule of `can.readRestricted` as ids.
 */
export function restrictedReach(actor: Actor, orgId: string): Reach {
  const idsOf = (role: "UNIT_SECRETARY" | "BRANCH_SECRETARY") =>
    actor.roles.flatMap((held) => (held.orgId === orgId && held.role === role ? held.unit.id : []));
  return { unitIds: idsOf("UNIT_SECRETARY"), branchIds: idsOf("BRANCH_SECRETARY") };
}
