import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { done, type Result } from "@/lib/platform/result";
import { type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";

/** A unit whose procedures this person keeps; a branch's secretary names the unit and means the own branch. */
export async function keptPlace(actor: Actor, unitId: string): Promise<Result<RecordPlace>> {
  const found = await recordPlaceOf(actor, unitId, null);
  if (!found.ok) return found;
  const no = refusal(can.keepCase(actor, found.value));
  if (!no) return found;
  const branches = actor.roles.flatMap(({ unit }) => (unit?.parentId === unitId ? unit.id : []));
  const kept = branches
    .map((branchId) => ({ ...found.value, branchId }))
    .find((place) => can.keepCase(actor, place).allowed);
  return kept ? done(kept) : no;
}
