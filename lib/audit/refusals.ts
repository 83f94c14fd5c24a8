import { systemRows } from "@/lib/platform/database/database";
import type { RefusalReason } from "@/lib/platform/result";
import type { Who } from "./types";

const MOST_PER_MINUTE = 20;

const insert = {
  name: "audit_refusal",
  text: `INSERT INTO audit_refusals (org_id, operation, reason, actor_id, actor_name, address, subject_id)
    SELECT $1::uuid, $2, $3, $4::uuid, $5, $6, $7
    WHERE (SELECT count(*) FROM audit_refusals
           WHERE actor_id IS NOT DISTINCT FROM $4::uuid AND at > now() - interval '1 minute') < $8`,
};

/** Keeps an attempt that was refused, in a statement of its own; at most 20 a minute from one person. */
export async function recordRefusal(
  who: Who,
  attempt: { operation: string; reason: RefusalReason; orgId?: string | null; subjectId?: string | null },
): Promise<void> {
  const { operation, reason, orgId = null, subjectId = null } = attempt;
  await systemRows("refusals stand apart from what was refused", insert, [
    orgId,
    operation,
    reason,
    who.userId,
    who.name,
    who.address,
    subjectId,
    MOST_PER_MINUTE,
  ]);
}
