import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { done, type Result } from "@/lib/platform/result";
import type { CurrentPlace } from "@/lib/units/current";

/** Whose plans a page shows: one unit's, or (at the upper level) those of every unit. */
export type PlanAt = { orgId: string; unitId: string | null };

export function plansAt(actor: Actor, { org, unit }: CurrentPlace): Result<PlanAt> {
  const orgId = org.id;
  if (unit.kind === "upper_org")
    return refusal(can.readAllUnits(actor, orgId)) ?? done({ orgId, unitId: null });
  const unitId = unit.id;
  return refusal(can.readPlan(actor, { orgId, unitId })) ?? done({ orgId, unitId });
}
