import type { Reading } from "@/lib/members/read-value";
import { readGender, readMark } from "@/lib/members/read-words";
import { inCodeList } from "@/lib/members/roster/code-lists";
import type { Gender, RosterField } from "@/lib/members/roster/fields";

/** A tick says that there is one and not which. "Co" is a people. */
export function withoutTick({ kind, list, label }: RosterField, reading: Reading): Reading {
  if (kind !== "list" || !list || reading === null || !("value" in reading)) return reading;
  const text = String(reading.value);
  if (readMark(text) !== true || inCodeList(list, text) !== null) return reading;
  return { problem: `“${text}” không nói rõ ${label} nào. Ghi rõ hoặc để trống.`, sparesRow: true };
}

export function unclearMark(text: string): string {
  return `“${text}” không rõ. Đánh dấu x hoặc để trống.`;
}

/** "Nữ" written in the column "Nữ" is as good as a tick. */
export function saysGender(text: string, gender: Gender): boolean | null {
  const reading = readGender(text);
  return "value" in reading ? reading.value === gender : null;
}
