import { ALLOWED, denied, holdsAt, holdsUpper, isRecused, reaches, UNKNOWN } from "./holding";
import type { Actor, Permission } from "./types";

type UnitPlace = { orgId: string; unitId: string };

const OFFICE = ["UPPER_SECRETARY", "UPPER_STAFF"] as const;

function forUnitOffice(actor: Actor, unit: UnitPlace, message: string): Permission {
  if (holdsAt(actor, unit.orgId, unit.unitId, ["UNIT_SECRETARY", "UNIT_COMMITTEE"])) return ALLOWED;
  return reaches(actor, unit) ? denied(message) : UNKNOWN;
}

/** Approve a plan, inspect, recognise: staff and secretaries of the upper level who hold no role in the unit. */
function reviewProject(actor: Actor, unit: UnitPlace): Permission {
  if (!holdsUpper(actor, unit.orgId, OFFICE))
    return reaches(actor, unit)
      ? denied("Chỉ văn phòng và Bí thư cấp trên duyệt, kiểm tra, công nhận công trình.")
      : UNKNOWN;
  return isRecused(actor, unit)
    ? denied("Bạn giữ vai trò ở đơn vị này nên không duyệt, kiểm tra công trình của đơn vị này.")
    : ALLOWED;
}

/** Advice, coordination and tasks are the unit's own: whoever reads the unit reads them. */
function readUnitWork(actor: Actor, unit: UnitPlace): Permission {
  return reaches(actor, unit) ? ALLOWED : UNKNOWN;
}

function keepUnitWork(actor: Actor, unit: UnitPlace): Permission {
  return forUnitOffice(
    actor,
    unit,
    "Tham mưu, phối hợp, nhiệm vụ do Bí thư và Ban Chấp hành đơn vị ghi. Bạn chỉ xem.",
  );
}

/** Receive a directive for the unit and answer it. */
function answerDirective(actor: Actor, unit: UnitPlace): Permission {
  return forUnitOffice(
    actor,
    unit,
    "Văn bản do Bí thư và Ban Chấp hành đơn vị nhận và trả lời. Bạn chỉ xem.",
  );
}

function issueDirective(actor: Actor, orgId: string): Permission {
  if (holdsUpper(actor, orgId, OFFICE)) return ALLOWED;
  return actor.roles.some((held) => held.orgId === orgId)
    ? denied("Văn bản chỉ đạo do văn phòng, Bí thư cấp trên gửi.")
    : UNKNOWN;
}

export const canWorks = { reviewProject, readUnitWork, keepUnitWork, answerDirective, issueDirective };
