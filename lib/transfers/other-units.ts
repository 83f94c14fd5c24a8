import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows } from "@/lib/platform/database/database";
import type { UnitRef } from "@/lib/units/types";
import { otherUnitsStatement } from "./statements";

/** `formerNames`: people go on with what the unit alone was called before. */
type OtherUnit = UnitRef & { formerNames: string[] };

/** The units of the organisation that may take somebody in; their names are no secret within it. */
export async function otherUnits(
  actor: Actor,
  { orgId, unitId }: { orgId: string; unitId: string },
): Promise<OtherUnit[]> {
  const scope = structureScope(actor, orgId);
  return scope ? rows<OtherUnit>(scope, otherUnitsStatement, () => [orgId, unitId]) : [];
}
