import { canMembers } from "./can-members";
import { ALLOWED, denied, reaches, UNKNOWN } from "./holding";
import type { MemberActor } from "./member-link";
import type { Actor, Permission, Place } from "./types";

/**
 * Makes members' links and settles what they answer. A link shows its member's sensitive fields to whoever opens it
 * first, so that only those may make one who see these fields anyway.
 */
function keepMemberLinks(actor: Actor, place: Place): Permission {
  if (canMembers.seeSensitive(actor, place).allowed) return ALLOWED;
  return reaches(actor, place)
    ? denied(
        "Đường dẫn riêng cho thấy thông tin nhạy cảm của đoàn viên, nên do Bí thư đơn vị, bí thư chi đoàn hoặc người được giao xem thông tin nhạy cảm tạo.",
      )
    : UNKNOWN;
}

/** Reads and answers for the own row. */
function answerAsMember(member: MemberActor, row: { orgId: string; memberId: string }): Permission {
  return member.orgId === row.orgId && member.memberId === row.memberId ? ALLOWED : UNKNOWN;
}

export const canMemberLinks = { keepMemberLinks, answerAsMember };
