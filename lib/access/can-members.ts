import { ALLOWED, denied, forUpper, holdsAt, READS_ORGANISATION, reaches, UNKNOWN } from "./holding";
import type { Actor, Permission, Place } from "./types";

/** A sheet that somebody uploaded for the roster of a place. */
type UploadedSheet = Place & { createdById: string | null; takesSensitive: boolean };

/** Roles that keep the roster and the records of a whole unit. */
const isUnitOffice = (actor: Actor, place: Place) =>
  holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY", "UNIT_COMMITTEE"]);

const isBranchSecretary = (actor: Actor, place: Place) =>
  place.branchId != null && holdsAt(actor, place.orgId, place.branchId, ["BRANCH_SECRETARY"]);

export function forKeepers(actor: Actor, place: Place, message: string): Permission {
  if (isUnitOffice(actor, place) || isBranchSecretary(actor, place)) return ALLOWED;
  return reaches(actor, place) ? denied(message) : UNKNOWN;
}

function readRoster(actor: Actor, place: Place): Permission {
  return reaches(actor, place) ? ALLOWED : UNKNOWN;
}

/** Add, correct and import members: the unit's secretary and BCH, and the branch's secretary for the own branch. */
function editRoster(actor: Actor, place: Place): Permission {
  return forKeepers(
    actor,
    place,
    "Danh sách do Bí thư, Ban Chấp hành đơn vị và bí thư chi đoàn cập nhật. Bạn chỉ xem.",
  );
}

/**
 * Sensitive fields: the unit's secretary, the branch secretary concerned, and a BCH member for whom the unit's
 * secretary ticked it. Upper roles see counts only.
 */
function seeSensitive(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"]) || isBranchSecretary(actor, place))
    return ALLOWED;
  const ticked = actor.roles.some(
    (held) => held.role === "UNIT_COMMITTEE" && held.unit.id === place.unitId && held.seesSensitive,
  );
  if (ticked) return ALLOWED;
  return reaches(actor, place)
    ? denied("Thông tin nhạy cảm chỉ Bí thư đơn vị và bí thư chi đoàn liên quan xem.")
    : UNKNOWN;
}

/** How many of each unit the sensitive fields say something of: the upper level. Whom, `revealRestricted` tells. */
function countSensitive(actor: Actor, orgId: string): Permission {
  return forUpper(
    actor,
    orgId,
    READS_ORGANISATION,
    "Số đảng viên, dân tộc, tôn giáo của từng đơn vị chỉ cấp trên xem.",
  );
}

/** To look into it, confirm it or throw it away. It may hold sensitive cells, so it is for those who see them; whoever brought it may see what it was read to hold. */
function openSheet(actor: Actor, sheet: UploadedSheet): Permission {
  const keeps = editRoster(actor, sheet);
  if (!keeps.allowed || seeSensitive(actor, sheet).allowed) return keeps;
  return sheet.createdById === actor.userId && !sheet.takesSensitive
    ? ALLOWED
    : denied(
        "Tệp này có thể chứa thông tin nhạy cảm. Người đã tải lên, Bí thư đơn vị hoặc người được giao mở tiếp.",
      );
}

function confirmQuarter(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, place) ? denied("Chỉ Bí thư, Phó Bí thư đơn vị chốt danh sách quý.") : UNKNOWN;
}

function readRecords(actor: Actor, place: Place): Permission {
  return reaches(actor, place) ? ALLOWED : UNKNOWN;
}

/** A restricted piece of evidence: the unit's secretary and the branch secretary concerned. */
function readRestricted(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"]) || isBranchSecretary(actor, place))
    return ALLOWED;
  return reaches(actor, place)
    ? denied("Minh chứng này chỉ Bí thư đơn vị và bí thư chi đoàn liên quan xem.")
    : UNKNOWN;
}

/** Activities and evidence: whoever keeps the roster there. */
function editRecords(actor: Actor, place: Place): Permission {
  return forKeepers(actor, place, "Hoạt động và minh chứng do đơn vị và chi đoàn ghi. Bạn chỉ xem.");
}

export const canMembers = {
  readRoster,
  editRoster,
  seeSensitive,
  countSensitive,
  openSheet,
  confirmQuarter,
  readRecords,
  readRestricted,
  editRecords,
};
