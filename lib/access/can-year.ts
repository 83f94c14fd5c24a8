import {
  ALLOWED,
  belongs,
  denied,
  forUpper,
  holdsAt,
  holdsUpper,
  isRecused,
  reaches,
  UNKNOWN,
} from "./holding";
import type { Actor, Permission, Role } from "./types";

/** Who of the upper level may be named to follow a unit. */
export const FOLLOWERS: readonly Role[] = [
  "UPPER_STAFF",
  "UPPER_SECRETARY",
  "STANDING_COMMITTEE",
  "INSPECTION_COMMITTEE",
];

/** A unit as far as its year is concerned. */
type UnitPlace = { orgId: string; unitId: string };

/** Open a year, set its dates, say who takes part. */
function runCycle(actor: Actor, orgId: string): Permission {
  return forUpper(
    actor,
    orgId,
    ["UPPER_SECRETARY", "UPPER_STAFF"],
    "Năm đánh giá do văn phòng cấp trên mở và sửa.",
  );
}

/** Take one unit out of the year or back in: whoever runs it, not for a unit in which he or she holds a role. */
function settleParticipation(actor: Actor, unit: UnitPlace): Permission {
  const not = "không ghi đơn vị này không tham gia hay tham gia lại";
  return unlessRecused(actor, unit, runCycle(actor, unit.orgId), not);
}

/** Another day for one unit: whoever runs the year, not for a unit in which he or she holds a role. */
function extendDue(actor: Actor, unit: UnitPlace): Permission {
  return unlessRecused(actor, unit, runCycle(actor, unit.orgId), "không gia hạn cho đơn vị này");
}

/** Name the person of the upper level who follows a unit. */
function assignLiaison(actor: Actor, orgId: string): Permission {
  return forUpper(
    actor,
    orgId,
    ["UPPER_SECRETARY", "UPPER_STAFF"],
    "Cán bộ theo dõi do văn phòng, Bí thư cấp trên giao.",
  );
}

/** Read what the upper level notes on units for itself: whoever may be named to follow one. */
function followUnits(actor: Actor, orgId: string): Permission {
  return forUpper(actor, orgId, FOLLOWERS, "Ghi chép theo dõi chỉ người của cấp trên đọc.");
}

/** Notes on a unit: the office and the one who follows the unit. */
function writeLiaisonNote(actor: Actor, unit: UnitPlace, follows: boolean): Permission {
  if (follows && reaches(actor, unit)) return ALLOWED;
  const permission = forUpper(
    actor,
    unit.orgId,
    ["UPPER_SECRETARY", "UPPER_STAFF"],
    "Ghi chép do cán bộ theo dõi và văn phòng cấp trên viết.",
  );
  return permission.allowed || reaches(actor, unit) ? permission : UNKNOWN;
}

/** The mid-year inspection of a unit. */
function inspect(actor: Actor, unit: UnitPlace): Permission {
  const permission = forUpper(
    actor,
    unit.orgId,
    ["UPPER_SECRETARY", "UPPER_STAFF", "INSPECTION_COMMITTEE"],
    "Chỉ văn phòng, Bí thư cấp trên và Ủy ban Kiểm tra ghi kiểm tra giữa năm.",
  );
  return unlessRecused(actor, unit, permission, "không kiểm tra đơn vị này");
}

/** The permission of the upper level, but for units in which the person holds a role. */
function unlessRecused(actor: Actor, unit: UnitPlace, permission: Permission, not: string): Permission {
  if (!permission.allowed) return reaches(actor, unit) ? permission : UNKNOWN;
  return isRecused(actor, unit) ? denied(`Bạn giữ vai trò ở đơn vị này nên ${not}.`) : ALLOWED;
}

function closeCycle(actor: Actor, orgId: string): Permission {
  return forUpper(actor, orgId, ["UPPER_SECRETARY"], "Chỉ Bí thư, Phó Bí thư cấp trên đóng năm đánh giá.");
}

/** The unit's year: the unit itself and those who read all units. A branch secretary's part is the branch's records. */
function readAssessment(actor: Actor, unit: UnitPlace): Permission {
  return reaches(actor, unit) ? ALLOWED : UNKNOWN;
}

function draftAssessment(actor: Actor, unit: UnitPlace): Permission {
  if (holdsAt(actor, unit.orgId, unit.unitId, ["UNIT_SECRETARY", "UNIT_COMMITTEE"])) return ALLOWED;
  return reaches(actor, unit)
    ? denied("Tự đánh giá do Bí thư và Ban Chấp hành đơn vị viết. Bạn chỉ xem.")
    : UNKNOWN;
}

/** Those who work for a unit, or for the upper level in its office, take the mark of the new off its reminders. */
function seeReminders(actor: Actor, unit: UnitPlace): Permission {
  if (holdsAt(actor, unit.orgId, unit.unitId, [...REMINDED])) return ALLOWED;
  return reaches(actor, unit)
    ? denied(
        "Nhắc việc của đơn vị do Bí thư, Ban Chấp hành đơn vị đánh dấu đã xem, của cấp trên do Bí thư, văn phòng cấp trên.",
      )
    : UNKNOWN;
}

const REMINDED = ["UNIT_SECRETARY", "UNIT_COMMITTEE", "UPPER_SECRETARY", "UPPER_STAFF"] as const;

/** Register, start, submit and withdraw. */
function submitAssessment(actor: Actor, unit: UnitPlace): Permission {
  if (holdsAt(actor, unit.orgId, unit.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, unit)
    ? denied("Chỉ Bí thư, Phó Bí thư đơn vị đăng ký, nộp và rút tự đánh giá.")
    : UNKNOWN;
}

/** The work list of the appraisal, all units at a glance. */
function readAllUnits(actor: Actor, orgId: string): Permission {
  const readers = actor.roles.some((held) => held.orgId === orgId && held.unit.kind === "upper_org");
  if (readers) return ALLOWED;
  return belongs(actor, orgId)
    ? denied("Trang này dành cho cấp trên: văn phòng, Ban Thường vụ, Ủy ban Kiểm tra.")
    : UNKNOWN;
}

/** Verdicts, return, conclusion: staff and secretaries of the upper level who hold no role in the unit. */
function appraise(actor: Actor, unit: UnitPlace): Permission {
  const permission = forUpper(
    actor,
    unit.orgId,
    ["UPPER_SECRETARY", "UPPER_STAFF"],
    "Chỉ văn phòng và Bí thư cấp trên thẩm định.",
  );
  if (!permission.allowed) return reaches(actor, unit) ? permission : UNKNOWN;
  return isRecused(actor, unit)
    ? denied("Bạn giữ vai trò ở đơn vị này nên không thẩm định đơn vị này.")
    : ALLOWED;
}

/** Verdicts before the appraisal is over: for the upper level, not for the unit nor for one who holds a post there. */
function seeVerdictsUnderWay(actor: Actor, unit: UnitPlace): Permission {
  const permission = readAllUnits(actor, unit.orgId);
  if (permission.allowed && !isRecused(actor, unit)) return ALLOWED;
  return reaches(actor, unit) ? denied("Kết luận chỉ xem được khi thẩm định xong.") : UNKNOWN;
}

/**
 * What unit and upper level say to each other about an item: those who write the answers and those who look after
 * them, the office for all units, a member of the committees for the units that he or she follows.
 */
function discussAssessment(actor: Actor, unit: UnitPlace, follows: boolean): Permission {
  const writes = holdsAt(actor, unit.orgId, unit.unitId, ["UNIT_SECRETARY", "UNIT_COMMITTEE"]);
  if (writes || holdsUpper(actor, unit.orgId, ["UPPER_SECRETARY", "UPPER_STAFF"])) return ALLOWED;
  if (follows && holdsUpper(actor, unit.orgId, ["STANDING_COMMITTEE", "INSPECTION_COMMITTEE"]))
    return ALLOWED;
  return reaches(actor, unit)
    ? denied("Trao đổi về nội dung là việc giữa Ban Chấp hành đơn vị, văn phòng và cán bộ theo dõi đơn vị.")
    : UNKNOWN;
}

function reopenAppraisal(actor: Actor, unit: UnitPlace): Permission {
  const permission = forUpper(
    actor,
    unit.orgId,
    ["UPPER_SECRETARY"],
    "Chỉ Bí thư, Phó Bí thư cấp trên mở lại thẩm định.",
  );
  if (!permission.allowed) return reaches(actor, unit) ? permission : UNKNOWN;
  return isRecused(actor, unit)
    ? denied("Bạn giữ vai trò ở đơn vị này nên không mở lại thẩm định của đơn vị này.")
    : ALLOWED;
}

const VOTERS = "Chỉ ủy viên Ban Thường vụ biểu quyết.";

function vote(actor: Actor, unit: UnitPlace): Permission {
  const permission = sitOnCommittee(actor, unit.orgId);
  if (!permission.allowed) return reaches(actor, unit) ? permission : UNKNOWN;
  return isRecused(actor, unit)
    ? denied("Bạn giữ vai trò ở đơn vị này nên không biểu quyết về đơn vị này.")
    : ALLOWED;
}

/** A seat in the standing committee, before it is asked which unit is voted on. */
function sitOnCommittee(actor: Actor, orgId: string): Permission {
  return forUpper(actor, orgId, ["STANDING_COMMITTEE"], VOTERS);
}

function recordDecision(actor: Actor, orgId: string): Permission {
  return forUpper(
    actor,
    orgId,
    ["UPPER_SECRETARY"],
    "Chỉ Bí thư, Phó Bí thư cấp trên ghi số, ngày ký quyết định.",
  );
}

/** Write the year's report: its text, pictures, captions and who agreed to be shown. */
function prepareReport(actor: Actor, orgId: string): Permission {
  return forUpper(
    actor,
    orgId,
    ["UPPER_SECRETARY", "UPPER_STAFF"],
    "Báo cáo năm do văn phòng cấp trên soạn.",
  );
}

/** Record number, day and signer of the year's report, and open a correction of it. */
function signReport(actor: Actor, orgId: string): Permission {
  return forUpper(
    actor,
    orgId,
    ["UPPER_SECRETARY"],
    "Chỉ Bí thư, Phó Bí thư cấp trên ghi số, ngày ký báo cáo.",
  );
}

/** Publish the year's result, and take it back. */
function publishReport(actor: Actor, orgId: string): Permission {
  return forUpper(
    actor,
    orgId,
    ["UPPER_SECRETARY"],
    "Chỉ Bí thư, Phó Bí thư cấp trên công bố và thu hồi kết quả.",
  );
}

/** Years and their results inside the organisation: whoever holds a role in it. */
function readResults(actor: Actor, orgId: string): Permission {
  return belongs(actor, orgId) ? ALLOWED : UNKNOWN;
}

export const canYear = {
  runCycle,
  settleParticipation,
  extendDue,
  assignLiaison,
  followUnits,
  writeLiaisonNote,
  inspect,
  closeCycle,
  readAssessment,
  draftAssessment,
  seeReminders,
  submitAssessment,
  readAllUnits,
  appraise,
  seeVerdictsUnderWay,
  discussAssessment,
  reopenAppraisal,
  vote,
  sitOnCommittee,
  recordDecision,
  prepareReport,
  signReport,
  publishReport,
  readResults,
};
