import { organisationsOf, structureScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";

/** The unit and the branch that shall hold a member. `structure` reaches the whole organisation: nobody is looked for by it. */
export type Home = { place: Place; structure: Scope; unit: UnitRef; branch: UnitRef | null };

const select = { id: true, code: true, name: true, kind: true, parentId: true, closedOn: true } as const;

/** Finds them by id among the actor's organisations; says nothing yet of what the actor may do there. */
export async function findHome(actor: Actor, unitId: unknown, branchId: unknown): Promise<Result<Home>> {
  if (!isIdText(unitId)) return notFound("Không tìm thấy đơn vị này.");
  if (branchId != null && !isIdText(branchId))
    return notFound("Không tìm thấy chi đoàn này trong đơn vị. Mở lại trang rồi chọn lại.");
  for (const orgId of organisationsOf(actor)) {
    const structure = structureScope(actor, orgId);
    if (!structure) continue;
    const home = await homeIn(structure, unitId, branchId ?? null);
    if (home) return home;
  }
  return notFound("Không tìm thấy đơn vị này.");
}

function isIdText(value: unknown): value is string {
  return typeof value === "string" && isId(value);
}

async function homeIn(
  structure: Scope,
  unitId: string,
  branchId: string | null,
): Promise<Result<Home> | null> {
  const ids = branchId ? [unitId, branchId] : [unitId];
  const found = await reader(structure).unit.findMany({ where: { id: { in: ids } }, select });
  const unit = found.find((each) => each.id === unitId);
  if (!unit || unit.kind === "upper_org" || unit.kind === "branch") return null;
  const branch = found.find((each) => each.id === branchId) ?? null;
  if (branchId && branch?.parentId !== unitId)
    return notFound("Không tìm thấy chi đoàn này trong đơn vị. Mở lại trang rồi chọn lại.");
  const closed = [unit, branch].find((each) => each?.closedOn);
  if (closed)
    return refused(
      "conflict",
      `${closed.name} đã ngừng hoạt động nên không nhận thêm đoàn viên. Chọn chi đoàn đang hoạt động.`,
    );
  const place = { orgId: structure.orgId, unitId, branchId };
  return done({ place, structure, unit: reference(unit), branch: branch && reference(branch) });
}

function reference({ id, code, name }: UnitRef): UnitRef {
  return { id, code, name };
}
