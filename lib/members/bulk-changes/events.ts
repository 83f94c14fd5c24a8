import type { AuditEvent } from "@/lib/audit/types";
import type { Member } from "@/lib/members/types";
import type { BulkKind, KeptRow, Target } from "./types";

type Where = { orgId: string; unitId: string; bulkId: string };

/** What the log says of one of many, as of a change of that member alone. */
export function changeEvent({ bulkId, ...where }: Where, member: Member, target: Target): AuditEvent {
  const at = { ...where, subjectId: member.id };
  if (target.kind === "status")
    return {
      type: "member.status_changed",
      ...at,
      detail: { from: member.status, to: "active", on: target.since, bulk: bulkId },
      after: { reason: target.reason },
    };
  const { kind } = target;
  const before = kind === "branch" ? (member.branch?.name ?? null) : member.position;
  const after = kind === "branch" ? target.label : target.position;
  return {
    type: "member.updated",
    ...at,
    detail: {
      fields: [kind],
      bulk: bulkId,
      ...(kind === "branch" ? { leftBranch: member.branch?.id ?? null } : {}),
    },
    before: { [kind]: before },
    after: { [kind]: after },
  };
}

/** The same the other way round. */
export function undoEvent(
  { bulkId, ...where }: Where,
  { id, plain, was }: KeptRow,
  { kind, target }: { kind: BulkKind; target: string },
): AuditEvent {
  const at = { ...where, subjectId: id };
  if (kind === "status")
    return {
      type: "member.status_changed",
      ...at,
      detail: { from: "active", to: was, on: plain.status_since ?? null, undo: bulkId },
    };
  return {
    type: "member.updated",
    ...at,
    detail: { fields: [kind], undo: bulkId },
    before: { [kind]: target },
    after: { [kind]: was },
  };
}
