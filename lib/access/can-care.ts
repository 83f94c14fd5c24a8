import { forKeepers } from "./can-members";
import { ALLOWED, denied, holdsAt, holdsUpper, READS_ORGANISATION, reaches, UNKNOWN } from "./holding";
import type { Actor, Permission, Place } from "./types";

type UnitPlace = { orgId: string; unitId: string };

/** Headcount, dossiers, care and situation notes: the unit's office, and the branch's secretary for the own branch. */
function keepCare(actor: Actor, place: Place): Permission {
  return forKeepers(
    actor,
    place,
    "Sổ chăm lo, tình hình do Bí thư, Ban Chấp hành đơn vị và bí thư chi đoàn ghi. Bạn chỉ xem.",
  );
}

/** The whole unit's headcount, and the word that nobody is in hardship. */
function signCare(actor: Actor, unit: UnitPlace): Permission {
  if (holdsAt(actor, unit.orgId, unit.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, unit) ? denied("Chỉ Bí thư, Phó Bí thư đơn vị xác nhận việc này.") : UNKNOWN;
}

/** Notes that were not forwarded stay among those who hold a role at the unit or the branch. */
function readOwnNotes(actor: Actor, place: Place): Permission {
  const isOwn = actor.roles.some(
    (held) =>
      held.orgId === place.orgId &&
      (held.unit.id === place.unitId || (place.branchId != null && held.unit.id === place.branchId)),
  );
  if (isOwn) return ALLOWED;
  return reaches(actor, place)
    ? denied("Tình hình này đơn vị chưa báo lên. Cấp trên xem khi đơn vị báo.")
    : UNKNOWN;
}

function forwardNote(actor: Actor, unit: UnitPlace): Permission {
  if (holdsAt(actor, unit.orgId, unit.unitId, ["UNIT_SECRETARY", "UNIT_COMMITTEE"])) return ALLOWED;
  return reaches(actor, unit) ? denied("Bí thư, Ban Chấp hành đơn vị báo tình hình lên cấp trên.") : UNKNOWN;
}

/** Receive and answer what a unit forwarded. */
function answerNote(actor: Actor, unit: UnitPlace): Permission {
  if (holdsUpper(actor, unit.orgId, ["UPPER_SECRETARY", "UPPER_STAFF"])) return ALLOWED;
  return reaches(actor, unit) ? denied("Văn phòng, Bí thư cấp trên nhận và trả lời tình hình.") : UNKNOWN;
}

/** For whom a count of sensitive fields or of hardship stands, or what a restricted proof holds, told with a reason that is kept; observers never ask. */
function revealRestricted(actor: Actor, place: Place): Permission {
  if (holdsUpper(actor, place.orgId, READS_ORGANISATION)) return ALLOWED;
  return reaches(actor, place)
    ? denied("Chỉ cấp trên dùng “xem chi tiết”. Ở đơn vị, hỏi Bí thư đơn vị hoặc bí thư chi đoàn.")
    : UNKNOWN;
}

export const canCare = { keepCare, signCare, readOwnNotes, forwardNote, answerNote, revealRestricted };
