import { ALLOWED, denied, forUpper, holdsAt, READS_ORGANISATION, reaches, UNKNOWN } from "./holding";
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

/** Whose code or card stands in another unit's list too, and in which unit's: for whoever decides on transfers. */
function seeSharedCodes(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, place)
    ? denied("Mã, số thẻ cũng đứng ở đơn vị khác do Bí thư, Phó Bí thư đơn vị xem và xử lý.")
    : UNKNOWN;
}

/** Who stands in the lists of two units: a number for the upper level, and names with a reason that is kept. */
function countDuplicates(actor: Actor, orgId: string): Permission {
  const message = "Người trùng giữa các đơn vị do cấp trên xem. Bí thư đơn vị xem người của đơn vị mình.";
  return forUpper(actor, orgId, READS_ORGANISATION, message);
}

export const canDuplicates = { readDuplicates, mergeMembers, seeSharedCodes, countDuplicates };
