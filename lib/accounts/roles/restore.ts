import type { AuditEvent } from "@/lib/audit/types";
import { wallDay } from "@/lib/platform/clock";
import { systemWriter, type Transaction } from "@/lib/platform/database/database";
import type { FoundRole } from "./find";

type Restored = Pick<FoundRole, "id" | "role" | "orgId" | "unitId" | "user" | "version">;

/**
 * Opens a role again that was ended by mistake, with the days that it had, within a change. False where somebody has
 * changed it since.
 */
export async function restoreRoleWithin(
  tx: Transaction,
  record: (event: AuditEvent) => void,
  { id, role, orgId, unitId, user, version }: Restored,
): Promise<boolean> {
  const saved = await systemWriter("roles are held by accounts", tx).roleAssignment.updateMany({
    where: { id, version, endedAt: { not: null } },
    data: { endedAt: null, version: { increment: 1 } },
  });
  if (saved.count === 0) return false;
  record({ type: "role.restored", orgId, unitId, subjectId: user.id, detail: { role, on: wallDay() } });
  return true;
}
