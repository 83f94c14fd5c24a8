import type { AuditEvent } from "@/lib/audit/types";
import { wallDay } from "@/lib/platform/clock";
import { systemWriter, type Transaction } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { endSessionsOf } from "../sessions";
import type { FoundRole } from "./find";

type Ending = Pick<FoundRole, "id" | "role" | "orgId" | "unitId" | "user" | "version">;

/**
 * Ends a role within a change: at once (`lastDay` null), which ends the person's sessions, or on a day. False where
 * somebody was faster.
 */
export async function endRoleWithin(
  tx: Transaction,
  record: (event: AuditEvent) => void,
  { id, role, orgId, unitId, user, version }: Ending,
  lastDay: PlainDate | null,
): Promise<boolean> {
  const end = lastDay === null ? { endedAt: new Date() } : { toDay: fromDay(lastDay) };
  const saved = await systemWriter("roles are held by accounts", tx).roleAssignment.updateMany({
    where: { id, version, endedAt: null },
    data: { ...end, version: { increment: 1 } },
  });
  if (saved.count === 0) return false;
  if (lastDay === null) await endSessionsOf(tx, user.id);
  record({
    type: "role.ended",
    orgId,
    unitId,
    subjectId: user.id,
    detail: { role, lastDay: lastDay ?? wallDay() },
  });
  return true;
}
