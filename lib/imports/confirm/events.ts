import type { AuditEvent } from "@/lib/audit/types";
import type { BranchIds } from "@/lib/imports/confirm/branch-ids";
import type { Newcomer, Update } from "@/lib/imports/confirm/members";
import { isSensitive, type PlainField } from "@/lib/members/types";

type Where = { orgId: string; unitId: string; importId: string };

/** What each member's timeline says, branch by branch; `import` leads to the one event of the whole import. */
export function createdEvents(
  made: Newcomer[],
  branches: BranchIds,
  { importId, ...where }: Where,
): AuditEvent[] {
  const byBranch = new Map<string | null, AuditEvent[]>();
  for (const { member } of made) {
    const events = byBranch.get(member.branchId) ?? [];
    const detail = events[0]?.detail ?? { branch: branches.nameOf(member.branchId), import: importId };
    events.push({ type: "member.created", ...where, subjectId: member.id, detail });
    byBranch.set(member.branchId, events);
  }
  return [...byBranch.values()].flat();
}

export function updatedEvents(update: Update, branches: BranchIds, where: Where): AuditEvent[] {
  return [...fieldsEvent(update, branches, where), ...statusEvent(update, where)];
}

function fieldsEvent(
  { member, update }: Update,
  branches: BranchIds,
  { importId, ...where }: Where,
): AuditEvent[] {
  const fields = Object.keys(update.changes);
  const plain = fields.filter((field): field is PlainField => !isSensitive(field));
  const sensitive = fields.filter(isSensitive);
  const moves = update.branchId !== undefined;
  if (fields.length === 0 && !moves) return [];
  const before = Object.fromEntries(plain.map((field) => [field, member.values[field] ?? null]));
  const after = Object.fromEntries(plain.map((field) => [field, update.changes[field] ?? null]));
  return [
    {
      type: "member.updated",
      ...where,
      subjectId: member.id,
      detail: {
        fields: moves ? [...plain, "branch"] : plain,
        ...(sensitive.length > 0 ? { sensitive } : {}),
        ...(moves ? { leftBranch: member.branchId } : {}),
        import: importId,
      },
      before: moves ? { ...before, branch: branches.nameOf(member.branchId) } : before,
      after: moves ? { ...after, branch: branches.nameOf(update.branchId ?? null) } : after,
    },
  ];
}

function statusEvent({ member, update }: Update, { importId, ...where }: Where): AuditEvent[] {
  if (update.status === undefined) return [];
  return [
    {
      type: "member.status_changed",
      ...where,
      subjectId: member.id,
      detail: { from: member.status, to: update.status, on: update.statusSince ?? null, import: importId },
    },
  ];
}
