import { BESIDE_FIELDS, besideLabel } from "@/lib/imports/columns/beside-fields";
import { type ColumnField, isSensitiveColumn } from "@/lib/imports/columns/header-titles";
import { ROSTER_FIELDS } from "@/lib/members/roster/fields";

type FieldChoice = { value: ColumnField; label: string };

const PARTS: FieldChoice[] = [
  { value: "familyName", label: "Họ và tên đệm (cột riêng)" },
  { value: "middleName", label: "Tên đệm (cột riêng)" },
  { value: "givenName", label: "Tên (cột riêng)" },
  { value: "birthDay", label: "Ngày của ngày sinh (cột riêng)" },
  { value: "birthMonth", label: "Tháng của ngày sinh (cột riêng)" },
  { value: "birthDateMale", label: "Ngày sinh ghi dưới cột Nam" },
  { value: "birthDateFemale", label: "Ngày sinh ghi dưới cột Nữ" },
  { value: "maleMark", label: "Dấu x ở cột Nam" },
  { value: "femaleMark", label: "Dấu x ở cột Nữ" },
  { value: "excellentMark", label: "Dấu x ở cột Hoàn thành xuất sắc" },
  { value: "goodMark", label: "Dấu x ở cột Hoàn thành tốt" },
  { value: "completedMark", label: "Dấu x ở cột Hoàn thành" },
  { value: "notCompletedMark", label: "Dấu x ở cột Không hoàn thành" },
  { value: "secretaryMark", label: "Dấu x ở cột Bí thư" },
  { value: "deputyMark", label: "Dấu x ở cột Phó bí thư" },
  { value: "committeeMark", label: "Dấu x ở cột Ủy viên BCH" },
  { value: "youth", label: "Đoàn viên hay thanh niên (không nhận thanh niên)" },
  { value: "moreMark", label: "Cột Tăng (dấu x hoặc lý do)" },
  { value: "fewerMark", label: "Cột Giảm (dấu x hoặc lý do)" },
  { value: "memberMark", label: "Dấu x ở cột Đoàn viên (không giữ chức vụ)" },
];

/** What a column may be taken for, by whoever maps it. */
export function fieldChoices(seesSensitive: boolean): FieldChoice[] {
  const fields = ROSTER_FIELDS.map(({ name, label }): FieldChoice => ({ value: name, label }));
  const beside = BESIDE_FIELDS.map((value): FieldChoice => ({ value, label: besideLabel(value) }));
  return [...fields, ...PARTS, ...beside].filter(({ value }) => seesSensitive || !isSensitiveColumn(value));
}
