import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { done, notFound, type Result } from "@/lib/platform/result";
import { type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";

/** A unit whose procedures this person keeps; a branch's secretary names the unit and means the own branch. */
export async function keptPlace(actor: Actor, unitId: string): Promise<Result<RecordPlace>> {
  const found = await recordPlaceOf(actor, unitId, null);
  const place = found.ok ? found : ownBranch(actor, unitId);
  if (!place.ok) return place;
  return refusal(can.keepCase(actor, place.value)) ?? place;
}

function ownBranch(actor: Actor, unitId: string): Result<RecordPlace> {
  for (const { role, orgId, unit } of actor.roles)
    if (role === "BRANCH_SECRETARY" && unit.parentId === unitId)
      return done({ orgId, unitId, branchId: unit.id });
  return notFound();
}
