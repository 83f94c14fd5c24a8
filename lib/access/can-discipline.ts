import { canCases } from "./can-cases";
import { countedProcedure } from "./counted-procedure";
import { ALLOWED, denied, holdsUpper, isRecused, reaches, UNKNOWN } from "./holding";
import type { Actor, Permission, Place } from "./types";

/** Its readers open cases where they keep the roster; the upper level counts them. */
const { count, lookAt, open } = countedProcedure({
  read: canCases.readRestrictedCase,
  counts: (actor, orgId) =>
    holdsUpper(actor, orgId, ["UPPER_SECRETARY", "STANDING_COMMITTEE", "UPPER_STAFF"]),
  onlyCounts: "Hồ sơ kỷ luật do chi đoàn, đơn vị lập. Bạn chỉ xem số lượng.",
});

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
  countDiscipline: count,
  lookAtDiscipline: lookAt,
  openDiscipline: open,
  inspectCase,
  decideRestrictedCase,
};
