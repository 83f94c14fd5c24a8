import { ALLOWED, denied, holdsAt, holdsUpper, reaches, UNKNOWN } from "./holding";
import type { Actor, Permission, Place } from "./types";

/** People who stand in a unit's list twice: for whoever keeps all of it. */
function readDuplicates(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY", "UNIT_COMMITTEE"])) return ALLOWED;
  return reaches(actor, place)
    ? denied("Người trùng trong danh sách do Bí thư, Ban Chấp hành đơn vị xem và xử lý.")
    : UNKNOWN;
}

/** Folding two rows into one, taking it back, or saying that they are two people. */
function mergeMembers(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, place) ? denied("Chỉ Bí thư, Phó Bí thư đơn vị gộp người trùng.") : UNKNOWN;
}

/** How many people stand in the lists of two units: a number for the office, no names. */
function countDuplicates(actor: Actor, orgId: string): Permission {
  if (holdsUpper(actor, orgId, ["UPPER_SECRETARY", "UPPER_STAFF"])) return ALLOWED;
  return actor.roles.some((held) => held.orgId === orgId)
    ? denied("Số người trùng giữa các đơn vị do Bí thư và văn phòng cấp trên xem.")
    : UNKNOWN;
}

export const canDuplicates = { readDuplicates, mergeMembers, countDuplicates };
