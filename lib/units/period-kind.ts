import { structureScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import type { PeriodKind } from "./types";

/** Whether a unit counts by calendar or by school years. */
export async function periodKindOf(
  actor: Actor,
  { orgId, unitId }: Pick<Place, "orgId" | "unitId">,
): Promise<PeriodKind> {
  const scope = structureScope(actor, orgId);
  const where = { id: unitId };
  const unit = scope && (await reader(scope).unit.findFirst({ where, select: { periodKind: true } }));
  return unit?.periodKind ?? "calendar_year";
}
