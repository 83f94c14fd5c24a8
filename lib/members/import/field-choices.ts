import type { ColumnField } from "@/lib/members/import/header-rules";
import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { isSensitive } from "@/lib/members/types";

type FieldChoice = { value: ColumnField; label: string };

const PARTS: FieldChoice[] = [
  { value: "familyName", label: "Họ và tên đệm (cột riêng)" },
  { value: "givenName", label: "Tên (cột riêng)" },
  { value: "birthDateMale", label: "Ngày sinh ghi dưới cột Nam" },
  { value: "birthDateFemale", label: "Ngày sinh ghi dưới cột Nữ" },
  { value: "maleMark", label: "Dấu x ở cột Nam" },
  { value: "femaleMark", label: "Dấu x ở cột Nữ" },
];

/** What a column may be taken for, by whoever maps it. */
export function fieldChoices(seesSensitive: boolean): FieldChoice[] {
  const fields = ROSTER_FIELDS.filter(({ name }) => seesSensitive || !isSensitive(name));
  return [...fields.map(({ name, label }) => ({ value: name, label })), ...PARTS];
}
