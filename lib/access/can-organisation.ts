import { canCases } from "./can-cases";
import { ALLOWED, denied, holdsAt, holdsUpper, isRecused, reaches, UNKNOWN } from "./holding";
import type { Actor, Permission, Place } from "./types";

type UnitPlace = { orgId: string; unitId: string };

const OFFICE = ["UPPER_SECRETARY", "UPPER_STAFF"] as const;

/** Terms, congresses and committees: whoever reads the unit or the branch reads them. */
function readCommittee(actor: Actor, place: Place): Permission {
  return reaches(actor, place) ? ALLOWED : UNKNOWN;
}

/** Of a branch: its secretary and the unit's BCH. Of the unit itself also the office, which holds its papers. */
function keepCommittee(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY", "UNIT_COMMITTEE"])) return ALLOWED;
  if (place.branchId) {
    if (holdsAt(actor, place.orgId, place.branchId, ["BRANCH_SECRETARY"])) return ALLOWED;
  } else if (holdsUpper(actor, place.orgId, OFFICE)) return ALLOWED;
  return reaches(actor, place)
    ? denied("Đại hội, kiện toàn do bí thư chi đoàn, Bí thư và Ban Chấp hành đơn vị ghi. Bạn chỉ xem.")
    : UNKNOWN;
}

/** Approval is the direct upper level's: of a branch its unit's secretary's, of a unit the office's. */
function decideCommittee(actor: Actor, place: Place): Permission {
  return canCases.approveCase(actor, place);
}

/**
 * For a secretary who is gone the level above confirms what is handed over: of a branch the unit's secretary, of a unit
 * the secretary of the upper level.
 */
function standInForGiver(actor: Actor, place: Place): Permission {
  const isAbove = place.branchId
    ? holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"])
    : holdsUpper(actor, place.orgId, ["UPPER_SECRETARY"]);
  if (isAbove) return ALLOWED;
  return reaches(actor, place)
    ? denied("Hai bên bàn giao xác nhận; Bí thư cấp trên trực tiếp xác nhận thay người đã rời. Bạn chỉ xem.")
    : UNKNOWN;
}

/** Ratings of the unit, its branches and their cadres: the unit's, not one branch's. */
function readOrganisationRatings(actor: Actor, unit: UnitPlace): Permission {
  return reaches(actor, { ...unit, branchId: null }) ? ALLOWED : UNKNOWN;
}

function keepOrganisationRatings(actor: Actor, unit: UnitPlace): Permission {
  if (holdsAt(actor, unit.orgId, unit.unitId, ["UNIT_SECRETARY", "UNIT_COMMITTEE"])) return ALLOWED;
  return reaches(actor, unit)
    ? denied("Xếp loại tổ chức, cán bộ do Bí thư và Ban Chấp hành đơn vị đề nghị. Bạn chỉ xem.")
    : UNKNOWN;
}

/** Branches and their cadres are rated by the unit's BCH, whose secretary records it. */
function decideBranchRatings(actor: Actor, unit: UnitPlace): Permission {
  if (holdsAt(actor, unit.orgId, unit.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, unit)
    ? denied("Chỉ Bí thư, Phó Bí thư đơn vị ghi kết quả Ban Chấp hành xếp loại chi đoàn.")
    : UNKNOWN;
}

/** The unit, its leadership and its cadres are rated by the level above, by nobody who belongs to the unit. */
function decideUnitRatings(actor: Actor, unit: UnitPlace): Permission {
  if (!holdsUpper(actor, unit.orgId, OFFICE))
    return reaches(actor, unit) ? denied("Đoàn cấp trên xếp loại đơn vị và cán bộ của đơn vị.") : UNKNOWN;
  return isRecused(actor, unit)
    ? denied("Bạn giữ vai trò ở đơn vị này nên không xếp loại đơn vị này.")
    : ALLOWED;
}

export const canOrganisation = {
  readCommittee,
  keepCommittee,
  decideCommittee,
  standInForGiver,
  readOrganisationRatings,
  keepOrganisationRatings,
  decideBranchRatings,
  decideUnitRatings,
};
