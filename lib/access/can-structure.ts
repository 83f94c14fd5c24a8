import {
  ALLOWED,
  denied,
  holdsAt,
  holdsUpper,
  isSystemAdmin,
  reaches,
  readsOrganisation,
  UNKNOWN,
} from "./holding";
import type { Actor, Permission, Place, Role } from "./types";

/** Another person's role and where it is held (null: SYSTEM_ADMIN); one that is over opens nothing any more. */
export type HeldElsewhere = { role: Role; place: Place | null; over?: boolean };

const belongs = (actor: Actor, orgId: string) =>
  isSystemAdmin(actor) || actor.roles.some((held) => held.orgId === orgId);

const runsOrganisation = (actor: Actor, orgId: string) =>
  isSystemAdmin(actor) || holdsUpper(actor, orgId, ["UPPER_SECRETARY", "UPPER_STAFF"]);

function forWhoRuns(actor: Actor, orgId: string, message: string): Permission {
  if (runsOrganisation(actor, orgId)) return ALLOWED;
  return belongs(actor, orgId) ? denied(message) : UNKNOWN;
}

/** A unit's card (name, code, sector): whoever reaches it, and administrators. */
function seeUnit(actor: Actor, place: Place): Permission {
  return isSystemAdmin(actor) || reaches(actor, place) ? ALLOWED : UNKNOWN;
}

function foundOrganisation(actor: Actor): Permission {
  return isSystemAdmin(actor) ? ALLOWED : denied("Chỉ quản trị hệ thống lập tổ chức cấp trên.");
}

function manageUnits(actor: Actor, orgId: string): Permission {
  return forWhoRuns(actor, orgId, "Chỉ văn phòng cấp trên và quản trị hệ thống sửa cây đơn vị.");
}

/** Names, parent, place, issuer code and signers of the organisation. */
function changeSettings(actor: Actor, orgId: string): Permission {
  return forWhoRuns(actor, orgId, "Chỉ văn phòng cấp trên và quản trị hệ thống sửa phần cài đặt.");
}

function manageAccounts(actor: Actor, orgId: string): Permission {
  return forWhoRuns(actor, orgId, "Chỉ văn phòng cấp trên và quản trị hệ thống quản lý tài khoản.");
}

/** SYSTEM_ADMIN is given by an administrator alone; the secretary's role at the upper level not by mere staff. */
function giveRole(actor: Actor, role: Role, orgId: string | null): Permission {
  if (isSystemAdmin(actor)) return ALLOWED;
  if (role === "SYSTEM_ADMIN" || orgId === null) return denied("Chỉ quản trị hệ thống giao vai trò này.");
  if (role === "UPPER_SECRETARY" && !holdsUpper(actor, orgId, ["UPPER_SECRETARY"]))
    return belongs(actor, orgId)
      ? denied("Vai trò này do Bí thư, Phó Bí thư hoặc quản trị hệ thống giao.")
      : UNKNOWN;
  return manageAccounts(actor, orgId);
}

/**
 * Somebody's account (link, lock, sessions): for whoever may give every role that it holds, because a reset link
 * opens all of them to its maker. Where all are over, for those who run an organisation in which it held one.
 */
function manageAccount(actor: Actor, held: readonly HeldElsewhere[]): Permission {
  if (isSystemAdmin(actor)) return ALLOWED;
  if (!held.some((role) => seesRole(actor, role))) return UNKNOWN;
  const beyond = held.some(
    ({ role, place, over }) => !over && !giveRole(actor, role, place?.orgId ?? null).allowed,
  );
  const runs = held.some(({ place }) => place !== null && runsOrganisation(actor, place.orgId));
  return beyond || !runs
    ? denied("Tài khoản này giữ vai trò mà bạn không có quyền giao, nên bạn không sửa được tài khoản này.")
    : ALLOWED;
}

function seesRole(actor: Actor, { place }: HeldElsewhere): boolean {
  return place !== null && (runsOrganisation(actor, place.orgId) || reaches(actor, place));
}

/** A role that somebody gave to himself or herself is agreed to by another person who may give it. */
function secondRole(actor: Actor, role: Role, orgId: string | null, holderId: string): Permission {
  if (actor.userId === holderId) return denied("Vai trò tự giao phải do người khác đồng ý.");
  return giveRole(actor, role, orgId);
}

/** The unit's secretary says which BCH member sees the sensitive fields. */
function letSeeSensitive(actor: Actor, place: Place): Permission {
  if (holdsAt(actor, place.orgId, place.unitId, ["UNIT_SECRETARY"])) return ALLOWED;
  return reaches(actor, place) || isSystemAdmin(actor)
    ? denied("Chỉ Bí thư, Phó Bí thư của đơn vị cho ủy viên Ban Chấp hành xem thông tin nhạy cảm.")
    : UNKNOWN;
}

function readAudit(actor: Actor, orgId: string): Permission {
  if (isSystemAdmin(actor) || holdsUpper(actor, orgId, ["UPPER_SECRETARY"])) return ALLOWED;
  return belongs(actor, orgId)
    ? denied("Nhật ký do quản trị hệ thống và Bí thư, Phó Bí thư cấp trên xem.")
    : UNKNOWN;
}

function readSystemLog(actor: Actor): Permission {
  return isSystemAdmin(actor) ? ALLOWED : denied("Chỉ quản trị hệ thống xem phần này.");
}

/** In the log, what was written of members before and after: for whoever reads them. An administrator of the machine does not. */
function readMembersInAudit(actor: Actor, orgId: string): Permission {
  if (actor.roles.some((held) => held.orgId === orgId && readsOrganisation(held))) return ALLOWED;
  return belongs(actor, orgId)
    ? denied("Thông tin đoàn viên trong nhật ký chỉ người đọc được đoàn viên của tổ chức xem.")
    : UNKNOWN;
}

/** Who is told that somebody gave a role to himself or herself: there, or (null) wherever it is. */
function hearOfSelfGivenRole(actor: Actor, orgId: string | null): Permission {
  return orgId === null ? readSystemLog(actor) : readAudit(actor, orgId);
}

export const canStructure = {
  seeUnit,
  foundOrganisation,
  manageUnits,
  changeSettings,
  manageAccounts,
  giveRole,
  manageAccount,
  secondRole,
  letSeeSensitive,
  readAudit,
  readMembersInAudit,
  readSystemLog,
  hearOfSelfGivenRole,
};
