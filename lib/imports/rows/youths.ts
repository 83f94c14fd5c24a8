import type { ColumnField } from "@/lib/imports/columns/header-titles";
import { readMark } from "@/lib/members/read-words";
import { fold } from "@/lib/platform/fold";

const YOUTH =
  /^(thanh nien|tn)$|^((thanh nien|tn) )?(chua|ngoai)( (la|vao|ket nap|phai la))?( doan)?( vien)?$/;
const MEMBER = /^(la )?(doan vien|dv)$|^da (vao|ket nap)( doan)?$/;

/** Whether a cell calls somebody a member or a young person who is none; null where it says neither. */
export function readMembership(text: string): "member" | "youth" | null {
  const word = fold(text).replace(/\.$/, "");
  if (YOUTH.test(word)) return "youth";
  return MEMBER.test(word) ? "member" : null;
}

const OTHERS = ["memberKind", "position", "status"] as const;

/**
 * The field whose cell says that somebody is no member: by its word, or by a tick under "Thanh niên". Elsewhere "TN" may
 * stand for anything.
 */
export function youthField(text: (field: ColumnField) => string): ColumnField | null {
  const told = text("youth");
  if (readMembership(told) === "youth" || readMark(told) === true) return "youth";
  return OTHERS.find((field) => text(field).length > 2 && readMembership(text(field)) === "youth") ?? null;
}

/** "II. THANH NIÊN", "Danh sách thanh niên chưa vào Đoàn"; those who excel, and "đoàn viên, thanh niên", may be members. */
const HEADING =
  /^((danh sach|ds)( cac)? )?thanh nien( *[(:\d].*| (chua|ngoai|khong|trong do|trong dien|tu \d|nam \d|quy|thang|cua|thuoc|o|tai|chi doan|lop) ?.*)?$/;

/** Whether a heading says that the people below it are young people who are no members. */
export function headsYouths(title: string): boolean {
  return HEADING.test(fold(title));
}
