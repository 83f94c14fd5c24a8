import { forKeepers } from "./can-members";
import { ALLOWED, denied, holdsAt, reaches, UNKNOWN } from "./holding";
import type { Actor, Permission, Place } from "./types";

/** Sums of fees, branch by branch and unit by unit. */
function readFees(actor: Actor, place: Place): Permission {
  return reaches(actor, place) ? ALLOWED : UNKNOWN;
}

/** Who paid and who did not stays among those who hold a role at the unit or the branch. */
function readMemberFees(actor: Actor, place: Place): Permission {
  const isOwn = actor.roles.some(
    ({ orgId, unit }) =>
      orgId === place.orgId &&
      (unit.id === place.unitId || (place.branchId != null && unit.id === place.branchId)),
  );
  if (isOwn) return ALLOWED;
  return reaches(actor, place)
    ? denied("Đoàn phí từng người do đơn vị giữ. Cấp trên xem số tổng hợp của đơn vị.")
    : UNKNOWN;
}

function keepFees(actor: Actor, place: Place): Permission {
  return forKeepers(
    actor,
    place,
    "Đoàn phí do bí thư chi đoàn, Bí thư và Ban Chấp hành đơn vị ghi. Bạn chỉ xem.",
  );
}

/** The committee exempts members and sends the unit's share up. */
function keepUnitFees(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY", "UNIT_COMMITTEE"])) return ALLOWED;
  return reaches(actor, place)
    ? denied("Miễn đoàn phí và trích nộp của đơn vị do Bí thư, Ban Chấp hành đơn vị ghi.")
    : UNKNOWN;
}

/**
 * A branch sends up its own share, which its secretary records; a unit's the committee's people do, and of the
 * organisation itself its office.
 */
function remit(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UPPER_SECRETARY", "UPPER_STAFF"])) return ALLOWED;
  return place.branchId == null ? keepUnitFees(actor, place) : keepFees(actor, place);
}

export const canFees = { readFees, readMemberFees, keepFees, keepUnitFees, remit };
