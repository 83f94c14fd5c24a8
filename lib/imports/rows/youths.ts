import type { ColumnField } from "@/lib/imports/columns/header-titles";
import { saying } from "@/lib/imports/rows/list-titles";
import { readMark } from "@/lib/members/read-words";
import { fold } from "@/lib/platform/fold";

const YOUNG = /^(thanh nien|tn)( (chua|ngoai)( (vao|ket nap))?)?$/;
const OUTSIDE = /^((thanh nien|tn) )?(chua|ngoai)( (la|phai la|vao|ket nap))* (doan( vien)?|dv)$/;
const MEMBER = /^(la )?(doan vien|dv)$|^da (vao|ket nap) doan$/;
/** What "Chưa" and "Đã vào" are about says the column's title. */
const BARE_OUTSIDE = /^(chua|ngoai)( (la|vao|ket nap))?$/;
const BARE_MEMBER = /^da (vao|ket nap)$/;

const OF_UNION = /\b(doan|dv)\b/;
const OF_ANOTHER = /\b(dang|cong doan|hoi)\b/;

type Membership = "member" | "youth";

/** Whether a cell calls somebody a member or a young person who is none by its own words; null where it says neither. */
export function readMembership(text: string): Membership | null {
  const word = wordIn(text);
  if (YOUNG.test(word) || OUTSIDE.test(word)) return "youth";
  return MEMBER.test(word) ? "member" : null;
}

/** The same in a column about who is a member. */
export function readBareMembership(text: string): Membership | null {
  const word = wordIn(text);
  if (BARE_OUTSIDE.test(word)) return "youth";
  return BARE_MEMBER.test(word) ? "member" : readMembership(text);
}

/** A tick under "Đoàn viên", where "Chưa" is as good as none. */
export function memberTick(text: string): boolean | null {
  return readBareMembership(text) === "youth" ? false : readMark(text);
}

function wordIn(text: string): string {
  return fold(text).replace(/\.$/, "");
}

/** Whether a title names the Union, of which a column then says who is in it; not the Party, a trade union or a society. */
export function namesUnion(title: string): boolean {
  const words = fold(title);
  return OF_UNION.test(words) && !OF_ANOTHER.test(words);
}

/** Whether a title says that all below it are members: "Đối tượng đoàn viên"; not "Đoàn viên/thanh niên". */
export function isOfMembers(title: string): boolean {
  const words = fold(title);
  return /\b(doan vien|dv)\b/.test(words) && !/\b(thanh nien|tn)\b/.test(words);
}

const OTHERS = ["memberKind", "position", "status"] as const;

type TextIn = (field: ColumnField) => string;

/** The columns of other things in which "Thanh niên" means no member: they call others members. "TN" may stand for anything. */
export function membersApart(titleOf: TextIn, cellsOf: (field: ColumnField) => string[]): Set<ColumnField> {
  return new Set(
    OTHERS.filter(
      (field) =>
        !isOfMembers(titleOf(field)) && cellsOf(field).some((text) => readMembership(text) === "member"),
    ),
  );
}

/**
 * The field whose cell says that somebody is no member: by its word, or by a tick under "Thanh niên". Whoever has one under
 * "Đoàn viên" is a member all the same.
 */
export function youthField(text: TextIn, apart: ReadonlySet<ColumnField>): ColumnField | null {
  const mark = text("memberMark");
  if (readBareMembership(mark) === "youth") return "memberMark";
  if (mark !== "" && readMark(mark) !== false) return null;
  const told = text("youth");
  if (readBareMembership(told) === "youth" || readMark(told) === true) return "youth";
  return OTHERS.find((field) => isOutside(text(field), apart.has(field))) ?? null;
}

function isOutside(text: string, isApart: boolean): boolean {
  const word = wordIn(text);
  return OUTSIDE.test(word) || (isApart && word !== "tn" && YOUNG.test(word));
}

/** Those who excel, and "đoàn viên, thanh niên", may be members. */
const HEADING =
  /^((danh sach|ds)( cac)? )?thanh nien( *[(:\d].*| (chua|ngoai|khong|trong do|trong dien|tu \d|nam \d|quy|thang|cua|thuoc|o|tai|chi doan|lop) ?.*)?$/;
const LIST = /^(danh sach|ds)\b/;
const SAYS_OUTSIDE = saying("chưa", "ngoài", "không");

/** Whether a heading in a list says that the people below it are no members: "II. THANH NIÊN", "Danh sách thanh niên chưa vào Đoàn". */
export function headsYouths(title: string): boolean {
  return HEADING.test(fold(title)) && (!LIST.test(fold(title)) || SAYS_OUTSIDE.test(title));
}

/** Whether a list is titled as one of young people, which may be a loose word for members; "Thanh niên: 12" counts them. */
export function titlesYouths(title: string): boolean {
  const words = fold(title);
  return HEADING.test(words) && (LIST.test(words) || !/[(:\d]/.test(words));
}
