import type { Role } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { wallDay } from "@/lib/platform/clock";
import { rowsWithin, systemWriter, type Transaction, type Writer } from "@/lib/platform/database/database";
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

/** $2 a unit or branch, $3 the day, $4 the moment: roles of it and its branches that run or shall run, with their sessions. */
const endAtStatement = {
  name: "roles_end_at",
  text: `WITH ended AS (
      UPDATE role_assignments r SET ended_at = $4::timestamptz, version = r.version + 1
      FROM units u WHERE u.org_id = $1 AND (u.id = $2 OR u.parent_id = $2) AND r.org_id = u.org_id AND r.unit_id = u.id
        AND r.ended_at IS NULL AND (r.to_day IS NULL OR r.to_day >= $3::date)
      RETURNING r.user_id, r.role, r.unit_id
    ), revoked AS (
      UPDATE sessions s SET revoked_at = $4::timestamptz
      WHERE s.user_id IN (SELECT user_id FROM ended) AND s.revoked_at IS NULL
    )
    SELECT user_id AS "userId", role, unit_id AS "unitId" FROM ended ORDER BY unit_id, user_id`,
};

/** Ends at once what is held at a place that is no more, with the holders' sessions. None of it comes back by itself. */
export async function endRolesAt(
  db: Writer,
  record: (event: AuditEvent) => void,
  { orgId, id }: { orgId: string; id: string },
): Promise<void> {
  const values = [orgId, id, wallDay(), new Date()];
  type Ended = { userId: string; role: Role; unitId: string };
  for (const { userId, role, unitId } of await rowsWithin<Ended>(db, endAtStatement, values))
    record({
      type: "role.ended",
      orgId,
      unitId,
      subjectId: userId,
      detail: { role, lastDay: wallDay() },
    });
}
