import { forKeepers } from "./can-members";
import { ALLOWED, denied, holdsAt, reaches, UNKNOWN } from "./holding";
import type { Actor, Permission, Place } from "./types";

/** Meetings of a branch, who came, and its book. */
function readBranchMeetings(actor: Actor, place: Place): Permission {
  return reaches(actor, place) ? ALLOWED : UNKNOWN;
}

function keepBranchMeetings(actor: Actor, place: Place): Permission {
  return forKeepers(
    actor,
    place,
    "Sinh hoạt chi đoàn do bí thư chi đoàn, Bí thư và Ban Chấp hành đơn vị ghi. Bạn chỉ xem.",
  );
}

/** Whether a branch is dispersed, so that it meets by quarters. */
function setMeetingRhythm(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, place)
    ? denied("Chỉ Bí thư, Phó Bí thư đơn vị đặt nhịp sinh hoạt của chi đoàn.")
    : UNKNOWN;
}

/** A meeting whose minutes are kept, that was told twice or by mistake. */
function withdrawClosedMeeting(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, place)
    ? denied("Biên bản đã chốt: chỉ Bí thư, Phó Bí thư đơn vị rút buổi này.")
    : UNKNOWN;
}

export const canBranchMeetings = {
  readBranchMeetings,
  keepBranchMeetings,
  setMeetingRhythm,
  withdrawClosedMeeting,
};
