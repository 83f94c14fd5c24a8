import type { CodeListName } from "@/lib/members/roster/code-lists";

export type Gender = "male" | "female";

type FieldKind =
  | "name"
  | "text"
  | "date"
  | "dateOrYear"
  | "list"
  | "gender"
  | "flag"
  | "code"
  | "idNumber"
  | "cardNumber"
  | "email"
  | "phone";

/**
 * `header` is the national form's column title (null where the form has no such column);
 * a `closed` list refuses what it does not have, an open one keeps it as typed.
 */
type FieldShape = {
  name: string;
  label: string;
  header: string | null;
  kind: FieldKind;
  sensitive?: true;
  list?: CodeListName;
  closed?: true;
};

/** All that a roster says about a member, in the order of the national form. */
export const ROSTER_FIELDS = [
  { name: "fullName", label: "Họ và tên", header: "Họ và tên", kind: "name" },
  { name: "code", label: "Mã định danh", header: "Mã định danh đoàn viên", kind: "code" },
  { name: "birthDate", label: "Ngày sinh", header: "Ngày sinh", kind: "dateOrYear" },
  { name: "gender", label: "Giới tính", header: null, kind: "gender" },
  {
    name: "ethnicity",
    label: "Dân tộc",
    header: "Dân tộc",
    kind: "list",
    list: "ethnicity",
    sensitive: true,
  },
  {
    name: "religion",
    label: "Tôn giáo",
    header: "Tôn giáo",
    kind: "list",
    list: "religion",
    sensitive: true,
  },
  { name: "nativePlace", label: "Quê quán", header: "Quê quán", kind: "text" },
  { name: "permanentAddress", label: "Địa chỉ thường trú", header: "Địa chỉ thường trú", kind: "text" },
  { name: "idNumber", label: "Số CMND/CCCD", header: "Số CMND/CCCD", kind: "idNumber", sensitive: true },
  { name: "idIssuedOn", label: "Ngày cấp", header: "Ngày cấp", kind: "date", sensitive: true },
  { name: "idIssuedPlace", label: "Nơi cấp", header: "Nơi cấp", kind: "text", sensitive: true },
  {
    name: "generalEducation",
    label: "Trình độ văn hóa",
    header: "Trình độ văn hóa",
    kind: "list",
    list: "generalEducation",
  },
  {
    name: "qualification",
    label: "Trình độ chuyên môn",
    header: "Trình độ chuyên môn",
    kind: "list",
    list: "qualification",
  },
  {
    name: "politicalTheory",
    label: "Lý luận chính trị",
    header: "Trình độ LLCT",
    kind: "list",
    list: "politicalTheory",
  },
  { name: "computerSkill", label: "Tin học", header: "Tin học", kind: "list", list: "computerSkill" },
  { name: "foreignLanguage", label: "Ngoại ngữ", header: "Ngoại ngữ", kind: "list", list: "foreignLanguage" },
  { name: "joinedOn", label: "Ngày vào Đoàn", header: "Thời gian vào đoàn", kind: "dateOrYear" },
  {
    name: "admissionResolution",
    label: "Nghị quyết chuẩn y kết nạp",
    header: "Số Nghị quyết chuẩn y kết nạp đoàn viên",
    kind: "text",
  },
  { name: "cardNumber", label: "Số thẻ đoàn", header: "Số thẻ đoàn", kind: "cardNumber" },
  {
    name: "partyJoinedOn",
    label: "Ngày vào Đảng",
    header: "Thời gian vào Đảng",
    kind: "dateOrYear",
    sensitive: true,
  },
  {
    name: "occupation",
    label: "Nghề nghiệp",
    header: "Nghề nghiệp hiện nay",
    kind: "list",
    list: "occupation",
  },
  {
    name: "memberKind",
    label: "Đối tượng đoàn viên",
    header: "Đối tượng đoàn viên",
    kind: "list",
    list: "memberKind",
  },
  {
    name: "position",
    label: "Chức vụ",
    header: "Chức vụ trong chi đoàn",
    kind: "list",
    list: "position",
    closed: true,
  },
  { name: "association", label: "Hội", header: "Hội", kind: "list", list: "association" },
  { name: "honorary", label: "Đoàn viên danh dự", header: "Đoàn viên danh dự", kind: "flag" },
  { name: "email", label: "Email", header: "Email liên hệ", kind: "email" },
  { name: "phone", label: "Điện thoại", header: "Điện thoại liên hệ", kind: "phone" },
  { name: "branch", label: "Chi đoàn", header: "Đơn vị", kind: "text" },
] as const satisfies readonly FieldShape[];

export type RosterField = FieldShape & { name: RosterFieldName };
export type RosterFieldName = (typeof ROSTER_FIELDS)[number]["name"];

/** Days are `YYYY-MM-DD`, or `YYYY` where only the year is known. */
export type RosterValues = { [name in Exclude<RosterFieldName, "gender" | "honorary">]: string } & {
  gender: Gender;
  honorary: boolean;
};

const byName = new Map<string, RosterField>(ROSTER_FIELDS.map((field) => [field.name, field]));

export function isRosterField(name: string): name is RosterFieldName {
  return byName.has(name);
}

export function rosterField(name: RosterFieldName): RosterField {
  const field = byName.get(name);
  if (!field) throw new Error(`no roster field ${name}`);
  return field;
}
