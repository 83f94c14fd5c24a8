import { AUDIT_LABELS, type AuditType } from "@/lib/audit/types";
import { system } from "@/lib/platform/database/database";
import { formatMoment } from "@/lib/platform/dates";

/** Of members whom the actor found: who wrote last of one of them, what and when, as a refusal goes on to tell it. */
export async function lastChangeWords(orgId: string, memberIds: readonly string[]): Promise<string> {
  const last = await system(
    "the log belongs to no scope; the members were found by the actor's",
  ).auditEvent.findFirst({
    where: { orgId, subjectId: { in: [...memberIds] }, type: { startsWith: "member." } },
    orderBy: { id: "desc" },
    select: { at: true, type: true, actorName: true },
  });
  if (!last) return "";
  const { at, type, actorName } = last;
  return ` (gần nhất: ${actorName}, ${AUDIT_LABELS[type as AuditType] ?? type}, lúc ${formatMoment(at)})`;
}
