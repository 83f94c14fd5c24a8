import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import type { RecordPlace } from "./record-place";

/** What the unit and the branch of a place are called today. */
export async function namesAt(
  actor: Actor,
  { orgId, unitId, branchId }: RecordPlace,
): Promise<{ unit: string; branch: string | null } | null> {
  const scope = structureScope(actor, orgId);
  if (!scope) return null;
  const ids = branchId ? [unitId, branchId] : [unitId];
  const found = await reader(scope).unit.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => found.find((each) => each.id === id)?.name ?? null;
  const unit = nameOf(unitId);
  return unit === null ? null : { unit, branch: nameOf(branchId) };
}
