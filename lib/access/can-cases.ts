import { canMembers } from "./can-members";
import { ALLOWED, denied, holdsAt, holdsUpper, isRecused, reaches, UNKNOWN } from "./holding";
import type { Actor, Permission, Place } from "./types";

const OFFICE = ["UPPER_SECRETARY", "UPPER_STAFF"] as const;

/** Open a person's procedure, and take the steps that are the branch's: whoever keeps the roster there. */
function keepCase(actor: Actor, place: Place): Permission {
  return canMembers.editRoster(actor, place);
}

/** Introduce out of a unit, receive into it or refuse: its secretary. */
function receiveCase(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, place)
    ? denied("Giới thiệu, tiếp nhận sinh hoạt đoàn do Bí thư, Phó Bí thư đơn vị quyết định.")
    : UNKNOWN;
}

/**
 * The steps of the direct upper level: of a branch its unit's secretary, of a grassroots branch (which has no branch
 * of its own) the office above, unless recused.
 */
function approveCase(actor: Actor, place: Place): Permission {
  if (place.branchId) {
    if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
    return reaches(actor, place) ? denied("Bước này do Bí thư, Phó Bí thư đơn vị quyết định.") : UNKNOWN;
  }
  return decideAbove(actor, place);
}

/** What the upper organisation decides, whoever of a unit asks for it. */
function decideAbove(actor: Actor, place: Place): Permission {
  if (!holdsUpper(actor, place.orgId, OFFICE))
    return reaches(actor, place) ? denied("Bước này do Đoàn cấp trên trực tiếp quyết định.") : UNKNOWN;
  return isRecused(actor, place)
    ? denied("Bạn giữ vai trò ở đơn vị này nên không quyết định thay cấp trên.")
    : ALLOWED;
}

/** A case that touches sensitive matters (discipline): who sees such fields there, and the inspection committee. */
function readRestrictedCase(actor: Actor, place: Place): Permission {
  if (holdsUpper(actor, place.orgId, ["INSPECTION_COMMITTEE"])) return ALLOWED;
  return canMembers.seeSensitive(actor, place);
}

/** "Không phát sinh" is the unit's signed word. */
function signNil(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, place) ? denied("Chỉ Bí thư, Phó Bí thư đơn vị xác nhận không phát sinh.") : UNKNOWN;
}

export const canCases = {
  keepCase,
  receiveCase,
  approveCase,
  decideReward: decideAbove,
  readRestrictedCase,
  signNil,
};
