import { canCases } from "./can-cases";
import { ALLOWED, denied, holdsUpper, isRecused, reaches, UNKNOWN } from "./holding";
import type { Actor, Permission, Place } from "./types";

/** How many disciplinary cases there are, and nothing of them: the upper level. */
function countDiscipline(actor: Actor, orgId: string): Permission {
  return holdsUpper(actor, orgId, ["UPPER_SECRETARY", "STANDING_COMMITTEE", "UPPER_STAFF"])
    ? ALLOWED
    : UNKNOWN;
}

/** The page of disciplinary cases: their readers, and whoever may count them. To others it is not there. */
function lookAtDiscipline(actor: Actor, place: Place): Permission {
  if (canCases.readRestrictedCase(actor, place).allowed) return ALLOWED;
  return countDiscipline(actor, place.orgId);
}

/** Open a case or record one that is over: whoever keeps the roster there and reads such cases. */
function openDiscipline(actor: Actor, place: Place): Permission {
  if (!lookAtDiscipline(actor, place).allowed) return UNKNOWN;
  if (!canCases.readRestrictedCase(actor, place).allowed)
    return denied("Hồ sơ kỷ luật do chi đoàn, đơn vị lập. Bạn chỉ xem số lượng.");
  return canCases.keepCase(actor, place);
}

/** Verify, and answer an appeal, for the inspection committee above; not where one holds a role oneself. */
function inspectCase(actor: Actor, place: Place): Permission {
  if (!holdsUpper(actor, place.orgId, ["INSPECTION_COMMITTEE"]))
    return reaches(actor, place) ? denied("Việc này do Ủy ban Kiểm tra cấp trên ghi.") : UNKNOWN;
  return isRecused(actor, place)
    ? denied("Bạn giữ vai trò ở đơn vị này nên không xác minh, trả lời khiếu nại.")
    : ALLOWED;
}

/**
 * From a warning up the direct upper level decides: of a branch its unit's secretary. Of a member without a branch it
 * is the level above, whose inspection committee alone reads such cases and so records what was decided there.
 */
function decideRestrictedCase(actor: Actor, place: Place): Permission {
  return place.branchId ? canCases.approveCase(actor, place) : inspectCase(actor, place);
}

export const canDiscipline = {
  countDiscipline,
  lookAtDiscipline,
  openDiscipline,
  inspectCase,
  decideRestrictedCase,
};
