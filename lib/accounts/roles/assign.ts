import { z } from "zod";
import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor, Role, UnitKind } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { reader, rowsWithin, systemWriter, type Transaction } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refusedAt } from "@/lib/platform/result";
import { roleFields } from "../schema";
import { hasDeputies, mayBeHeldAt } from "./rules";

export type RoleToGive = { role: Role; orgId: string | null; unitId: string | null; unitName: string | null };

const aboutRole = z.object({ role: roleFields.role, unitId: roleFields.unitId });

/** Which role an input means, if the actor may give it there. */
export async function roleToGive(
  actor: Actor,
  orgId: string | null,
  input: unknown,
): Promise<Result<RoleToGive>> {
  const parsed = parse(aboutRole, input);
  if (!parsed.ok) return refusal(can.giveRole(actor, "OBSERVER", orgId)) ?? parsed;
  const { role } = parsed.value;
  const org = role === "SYSTEM_ADMIN" ? null : orgId;
  const unit = await unitOfRole(actor, org, parsed.value.unitId ?? null);
  if (!unit.ok) return unit;
  const no = refusal(can.giveRole(actor, role, org));
  if (no) return no;
  if (mayBeHeldAt(role, unit.value?.kind ?? null))
    return done({ role, orgId: org, unitId: unit.value?.id ?? null, unitName: unit.value?.name ?? null });
  return refusedAt("unitId", "Vai trò này không giữ ở nơi đã chọn. Chọn đơn vị hợp với vai trò.");
}

type UnitCard = { id: string; name: string; kind: UnitKind };

async function unitOfRole(
  actor: Actor,
  orgId: string | null,
  unitId: string | null,
): Promise<Result<UnitCard | null>> {
  if (!orgId || !unitId) return done(null);
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const unit = await reader(scope).unit.findFirst({
    where: { id: unitId },
    select: { id: true, name: true, kind: true, parentId: true },
  });
  if (!unit) return notFound("Không tìm thấy đơn vị đã chọn. Mở lại trang rồi chọn lại.");
  const isBranch = unit.kind === "branch";
  const place = {
    orgId,
    unitId: isBranch ? (unit.parentId ?? unit.id) : unit.id,
    branchId: isBranch ? unit.id : null,
  };
  return can.seeUnit(actor, place).allowed
    ? done(unit)
    : notFound("Không tìm thấy đơn vị đã chọn. Mở lại trang rồi chọn lại.");
}

/** Writes the role within a change. One given to oneself opens nothing before a second person agrees. */
export async function assignRole(
  tx: Transaction,
  record: (event: AuditEvent) => void,
  actor: Actor,
  userId: string,
  { role, orgId, unitId, unitName }: RoleToGive,
  { isDeputy, ...term }: { isDeputy: boolean; fromDay: PlainDate; toDay?: PlainDate | null | undefined },
): Promise<Result<{ roleId: string }>> {
  const lastDay = term.toDay ?? null;
  if (lastDay !== null && lastDay < term.fromDay) {
    return refusedAt("toDay", "Ngày cuối đứng trước ngày đầu. Sửa lại.");
  }
  if (isDeputy && !hasDeputies(role)) {
    return refusedAt("isDeputy", "Chỉ vai trò Bí thư, Phó Bí thư mới có cấp phó. Bỏ chọn ô này.");
  }
  const db = systemWriter("roles are held by accounts", tx);
  const closedOn = unitId && (await closedSince(tx, unitId));
  if (closedOn) return closed(closedOn);
  const roleId = newId();
  const needsSecond = actor.userId === userId;
  const dates = { fromDay: fromDay(term.fromDay), toDay: lastDay && fromDay(lastDay) };
  await db.roleAssignment.create({
    data: {
      id: roleId,
      userId,
      role,
      orgId,
      unitId,
      isDeputy,
      givenById: actor.userId,
      needsSecond,
      ...dates,
    },
  });
  record({
    type: "role.given",
    orgId,
    unitId,
    subjectId: userId,
    detail: { role, unit: unitName, fromDay: term.fromDay, toDay: lastDay, isDeputy, needsSecond },
  });
  return done({ roleId });
}

const holdStatement = {
  name: "role_unit_hold",
  text: `SELECT closed_on AS "closedOn" FROM units WHERE id = $1::uuid FOR SHARE`,
};

/** Since when the place of a role is closed, if it is. Who closes it at this moment is waited for, or waits. */
export async function closedSince(tx: Transaction, unitId: string): Promise<PlainDate | null> {
  const db = systemWriter("roles are held by accounts", tx);
  const [unit] = await rowsWithin<{ closedOn: PlainDate | null }>(db, holdStatement, [unitId]);
  return unit?.closedOn ?? null;
}

function closed(since: PlainDate): Refusal {
  return refusedAt(
    "unitId",
    `Nơi này đã đóng từ ${formatDate(since)} nên không giao vai trò ở đó. Chọn đơn vị khác.`,
  );
}
