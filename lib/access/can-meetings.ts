import { ALLOWED, belongs, denied, holdsUpper, UNKNOWN } from "./holding";
import type { Actor, Permission, Role } from "./types";

function forRoles(actor: Actor, orgId: string, roles: readonly Role[], message: string): Permission {
  if (holdsUpper(actor, orgId, roles)) return ALLOWED;
  return belongs(actor, orgId) ? denied(message) : UNKNOWN;
}

/** Call a meeting of the standing committee, set its day, chair, minute-taker and agenda. */
function prepareMeeting(actor: Actor, orgId: string): Permission {
  const message = "Phiên họp Ban Thường vụ do văn phòng và Bí thư cấp trên lập.";
  return forRoles(actor, orgId, ["UPPER_SECRETARY", "UPPER_STAFF"], message);
}

/** Attendance, votes of others, counts, minutes, closing: the one named minute-taker, while he or she works there. */
function keepMinutes(
  actor: Actor,
  { orgId, minuteTakerId }: { orgId: string; minuteTakerId: string | null },
) {
  const seats = ["UPPER_SECRETARY", "UPPER_STAFF", "STANDING_COMMITTEE"] as const;
  const message = "Chỉ người ghi biên bản của phiên họp này được ghi.";
  const permission = forRoles(actor, orgId, seats, message);
  if (!permission.allowed) return permission;
  return minuteTakerId !== null && actor.userId === minuteTakerId ? ALLOWED : denied(message);
}

export const canMeetings = { prepareMeeting, keepMinutes };
