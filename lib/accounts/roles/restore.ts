import type { AuditEvent } from "@/lib/audit/types";
import { wallDay } from "@/lib/platform/clock";
import { systemWriter, type Transaction } from "@/lib/platform/database/database";
import { formatDate } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";
import { closedSince } from "./assign";
import type { FoundRole } from "./find";

type Restored = Pick<FoundRole, "id" | "role" | "orgId" | "unitId" | "user" | "version">;

/**
 * Opens a role again that was ended by mistake, with the days that it had, within a change. False where somebody has
 * changed it since; none opens at a place that is closed.
 */
export async function restoreRoleWithin(
  tx: Transaction,
  record: (event: AuditEvent) => void,
  { id, role, orgId, unitId, user, version }: Restored,
): Promise<boolean | Refusal> {
  const since = unitId && (await closedSince(tx, unitId));
  if (since)
    return refused(
      "conflict",
      `Vai trò của ${user.name} ở nơi đã đóng từ ${formatDate(since)} nên không mở lại được. Giao vai trò ở nơi đang hoạt động.`,
    );
  const saved = await systemWriter("roles are held by accounts", tx).roleAssignment.updateMany({
    where: { id, version, endedAt: { not: null } },
    data: { endedAt: null, version: { increment: 1 } },
  });
  if (saved.count === 0) return false;
  record({ type: "role.restored", orgId, unitId, subjectId: user.id, detail: { role, on: wallDay() } });
  return true;
}
