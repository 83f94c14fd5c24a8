import type { Role } from "./types";

/** What a role is called on pages; the level word ("Khối") comes from the organisation's settings, not from here. */
export const ROLE_LABELS: Record<Role, string> = {
  SYSTEM_ADMIN: "Quản trị hệ thống",
  UPPER_SECRETARY: "Bí thư, Phó Bí thư cấp trên",
  STANDING_COMMITTEE: "Ủy viên Ban Thường vụ",
  UPPER_STAFF: "Văn phòng, tổ chức cấp trên",
  INSPECTION_COMMITTEE: "Ủy ban Kiểm tra",
  UNIT_SECRETARY: "Bí thư, Phó Bí thư đơn vị",
  UNIT_COMMITTEE: "Ủy viên Ban Chấp hành",
  BRANCH_SECRETARY: "Bí thư chi đoàn",
  OBSERVER: "Người xem",
};

/** Whoever is an administrator alone knows every unit, and reads nothing of what units do. */
export const ADMIN_READS_NO_RECORDS = "Tài khoản quản trị hệ thống không xem đoàn viên và việc của đơn vị.";

const DEPUTY_LABELS: Partial<Record<Role, string>> = {
  UPPER_SECRETARY: "Phó Bí thư cấp trên",
  UNIT_SECRETARY: "Phó Bí thư đơn vị",
};

/** A role as one person holds it. */
export function roleTitle({ role, isDeputy }: { role: Role; isDeputy: boolean }): string {
  return (isDeputy && DEPUTY_LABELS[role]) || ROLE_LABELS[role];
}
