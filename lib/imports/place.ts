import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor, Place } from "@/lib/access/types";
import { rosterPlace } from "@/lib/members/roster/place";
import type { Scope } from "@/lib/platform/database/scope";
import { done, forbidden, notFound, type Result, refusedAt } from "@/lib/platform/result";

/** Where an import writes: a unit, or one branch of it. */
export type ImportPlace = { scope: Scope; orgId: string; unitId: string; branchId: string | null };

/** The unit or branch that an address names by its code, for whoever keeps its roster. A branch secretary's is the own branch. */
export async function importPlace(
  actor: Actor,
  named: { unit: string; org?: string },
): Promise<Result<ImportPlace>> {
  const found = await rosterPlace(actor, named);
  if (!found.ok) return found;
  const { scope, unit, branch, at } = found.value;
  if (unit?.code !== named.unit && branch?.code !== named.unit) return aboveUnits(actor, scope.orgId);
  if (!at) return refusedAt("unit", SEVERAL);
  const no = refusal(can.editRoster(actor, at));
  return no ?? done({ scope, ...at, branchId: at.branchId ?? null });
}

const SEVERAL = "Bạn giữ nhiều chi đoàn của đơn vị này. Ghi mã một chi đoàn.";

/** The upper organisation itself keeps no roster: those who read it learn that. */
function aboveUnits(actor: Actor, orgId: string) {
  return can.readAllUnits(actor, orgId).allowed
    ? forbidden("Danh sách do từng đơn vị và chi đoàn nhập. Bạn chỉ xem.")
    : notFound();
}

/** Whether the actor keeps only the branch's roster, so that people elsewhere in the unit stay unseen. */
export function seesBranchOnly(actor: Actor, { orgId, unitId }: Place): boolean {
  return !can.editRoster(actor, { orgId, unitId }).allowed;
}
