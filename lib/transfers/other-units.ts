import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import type { UnitRef } from "@/lib/units/types";

/** The units of the organisation that may take somebody in; their names are no secret within it. */
export async function otherUnits(
  actor: Actor,
  { orgId, unitId }: { orgId: string; unitId: string },
): Promise<UnitRef[]> {
  const scope = structureScope(actor, orgId);
  if (!scope) return [];
  return reader(scope).unit.findMany({
    where: { kind: { in: ["base_union", "base_branch"] }, closedOn: null, id: { not: unitId } },
    select: { id: true, code: true, name: true },
    orderBy: { code: "asc" },
  });
}
