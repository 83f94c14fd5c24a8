import { STATUS_LABELS } from "@/lib/members/messages";
import { leavesByTransfer } from "@/lib/members/rules";
import type { Member } from "@/lib/members/types";
import type { BulkEffect, Candidate, Target } from "./types";

/** So many at once: one act that a person can still answer for, and one statement. */
export const MOST_CHANGED = 5000;

/**
 * Who changes, who is so already, and who can't and why. Branch and post are of those in activity (domain.md §2.3);
 * whoever is on the way elsewhere is moved by that procedure.
 */
export function effectOf(candidates: readonly Candidate[], target: Target): BulkEffect {
  const effect: BulkEffect = { changes: [], already: 0, cannot: [] };
  for (const candidate of candidates) {
    const { member } = candidate;
    const why = obstacle(candidate, target);
    if (why) effect.cannot.push({ member, why });
    else if (isSo(member, target)) effect.already += 1;
    else effect.changes.push(member);
  }
  return effect;
}

function isSo(member: Member, target: Target): boolean {
  switch (target.kind) {
    case "branch":
      return member.branch?.id === target.branchId;
    case "position":
      return (member.position ?? null) === target.position;
    case "status":
      return member.status === "active";
  }
}

const BRANCH_CLOSED = "chi đoàn cũ đã ngừng hoạt động; sửa từng người để chọn chi đoàn khác";

function obstacle(
  { member, hasOpenTransfer, isBranchClosed, elsewhere }: Candidate,
  target: Target,
): string | null {
  const closed = isBranchClosed ? BRANCH_CLOSED : null;
  if (target.kind === "status") return member.status === "active" ? null : (elsewhere ?? closed);
  if (member.status !== "active")
    return `không còn sinh hoạt (${STATUS_LABELS[member.status].toLowerCase()})`;
  if (target.kind !== "branch") return null;
  if (hasOpenTransfer) return "đang có hồ sơ chuyển sinh hoạt";
  return leavesByTransfer(member, target.branchId)
    ? `đang ở ${member.branch?.name}; sang chi đoàn khác thì chuyển sinh hoạt trong đơn vị`
    : null;
}

/** The columns that a target writes. */
export function columnsOfTarget(target: Target): Record<string, string | null> {
  switch (target.kind) {
    case "branch":
      return { branch_id: target.branchId };
    case "position":
      return { position: target.position };
    case "status":
      return { status: "active", status_since: target.since };
  }
}

/** What stood in those columns before. */
export function columnsBefore(member: Member, { kind }: Target): Record<string, string | null> {
  switch (kind) {
    case "branch":
      return { branch_id: member.branch?.id ?? null };
    case "position":
      return { position: member.position };
    case "status":
      return { status: member.status, status_since: member.statusSince };
  }
}
