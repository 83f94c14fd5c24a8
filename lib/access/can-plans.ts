import { ALLOWED, denied, holdsAt, holdsUpper, reaches, UNKNOWN } from "./holding";
import type { Actor, Permission } from "./types";

type UnitPlace = { orgId: string; unitId: string };

/** The unit's programme and its part of the targets: the unit and those who read all units. */
function readPlan(actor: Actor, unit: UnitPlace): Permission {
  return reaches(actor, unit) ? ALLOWED : UNKNOWN;
}

/** Write the programme and its items, report on targets. */
function editPlan(actor: Actor, unit: UnitPlace): Permission {
  if (holdsAt(actor, unit.orgId, unit.unitId, ["UNIT_SECRETARY", "UNIT_COMMITTEE"])) return ALLOWED;
  return reaches(actor, unit)
    ? denied("Chương trình công tác và kết quả chỉ tiêu do Bí thư, Ban Chấp hành đơn vị ghi. Bạn chỉ xem.")
    : UNKNOWN;
}

/** Record that the BCH approved the programme, and open it again. */
function approvePlan(actor: Actor, unit: UnitPlace): Permission {
  if (holdsAt(actor, unit.orgId, unit.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, unit)
    ? denied("Chỉ Bí thư, Phó Bí thư đơn vị ghi việc thông qua và mở lại chương trình.")
    : UNKNOWN;
}

/** Define the year's targets and allocate them to units. */
function setTargets(actor: Actor, orgId: string): Permission {
  if (holdsUpper(actor, orgId, ["UPPER_SECRETARY", "UPPER_STAFF"])) return ALLOWED;
  return actor.roles.some((held) => held.orgId === orgId)
    ? denied("Chỉ tiêu do văn phòng và Bí thư, Phó Bí thư cấp trên đặt và giao.")
    : UNKNOWN;
}

export const canPlans = { readPlan, editPlan, approvePlan, setTargets };
