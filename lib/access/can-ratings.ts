import { ALLOWED, denied, holdsAt, reaches, UNKNOWN } from "./holding";
import type { Actor, Permission, Place } from "./types";

/** Whoever keeps the roster of the branch: its secretary, the unit's secretary and BCH. */
function forKeepers(actor: Actor, place: Place, message: string): Permission {
  const keepsUnit = holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY", "UNIT_COMMITTEE"]);
  const keepsBranch =
    place.branchId != null && holdsAt(actor, place.orgId, place.branchId, ["BRANCH_SECRETARY"]);
  if (keepsUnit || keepsBranch) return ALLOWED;
  return reaches(actor, place) ? denied(message) : UNKNOWN;
}

function forSecretary(actor: Actor, place: Place, message: string): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, place) ? denied(message) : UNKNOWN;
}

/** Comments, ratings and training of a branch's members. */
function readReviews(actor: Actor, place: Place): Permission {
  return reaches(actor, place) ? ALLOWED : UNKNOWN;
}

function keepRatings(actor: Actor, place: Place): Permission {
  return forKeepers(
    actor,
    place,
    "Nhận xét, xếp loại do bí thư chi đoàn, Bí thư và Ban Chấp hành đơn vị ghi. Bạn chỉ xem.",
  );
}

function approveRatings(actor: Actor, place: Place): Permission {
  return forSecretary(
    actor,
    place,
    "Chỉ Bí thư, Phó Bí thư đơn vị ghi kết quả duyệt và mở lại bản đã duyệt.",
  );
}

function keepTraining(actor: Actor, place: Place): Permission {
  return forKeepers(
    actor,
    place,
    "Chương trình rèn luyện do bí thư chi đoàn, Bí thư và Ban Chấp hành đơn vị ghi. Bạn chỉ xem.",
  );
}

function confirmTraining(actor: Actor, place: Place): Permission {
  return forSecretary(actor, place, "Chỉ Bí thư, Phó Bí thư đơn vị xác nhận kết quả rèn luyện.");
}

export const canRatings = { readReviews, keepRatings, approveRatings, keepTraining, confirmTraining };
