import { canCases } from "./can-cases";
import { canDiscipline } from "./can-discipline";
import type { Actor, Permission, Place } from "./types";

/**
 * Open a case against a unit or branch, or record a decision: whoever keeps the roster there and reads such cases, and
 * whoever decides about it, since the direct upper level may begin.
 */
function openOrganisationDiscipline(actor: Actor, place: Place): Permission {
  const decides = canDiscipline.decideRestrictedCase(actor, place);
  return decides.allowed ? decides : canDiscipline.openDiscipline(actor, place);
}

/** Discipline of an organisation is read, counted and decided by those who do so with discipline of its members. */
export const canOrganisationDiscipline = {
  readOrganisationDiscipline: canCases.readRestrictedCase,
  countOrganisationDiscipline: canDiscipline.countDiscipline,
  lookAtOrganisationDiscipline: canDiscipline.lookAtDiscipline,
  openOrganisationDiscipline,
  decideOrganisationDiscipline: canDiscipline.decideRestrictedCase,
};
