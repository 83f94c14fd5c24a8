import { changeMark, namesChange } from "@/lib/imports/columns/change-marks";
import { type Header, type HeaderColumn, PARTS } from "@/lib/imports/columns/header";
import type { ColumnField } from "@/lib/imports/columns/header-titles";
import { postMark } from "@/lib/imports/columns/post-marks";
import {
  holdsChanges,
  holdsIdNumbers,
  holdsStatuses,
  holdsTicks,
  holdsYouths,
  sparesSome,
} from "@/lib/imports/columns/sniff";
import { isNotYet } from "@/lib/imports/rows/list-titles";
import { isOfMembers } from "@/lib/imports/rows/youths";
import { fold } from "@/lib/platform/fold";
import type { Sheet } from "@/lib/sheets/sheet";

/** Of two columns for one field any other title is a better one than that of a column told by its content. */
const TOLD_BY_CONTENT = Number.MAX_SAFE_INTEGER;

type Tells = (sheet: Sheet, header: Header, index: number) => boolean;
type Holds = (tells: Tells) => boolean;

/** The header with what some columns hold whose titles say less than what stands below them. */
export function withContent(sheet: Sheet, header: Header): Header {
  const told = header.columns.map((column) => {
    const holds: Holds = (tells) => tells(sheet, header, column.index);
    const kinds = [ownNumber, youth, status, change, post];
    return kinds.reduce<ColumnField | null>((found, told) => found ?? told(column, holds), null);
  });
  const columns = header.columns.map((column, at): HeaderColumn => {
    const means = told[at] ?? null;
    const isVain = means === "memberMark" && !told.some((other) => BESIDE_MEMBERS.has(other));
    return means && !isVain ? { ...column, means, rank: TOLD_BY_CONTENT } : column;
  });
  return { ...header, columns };
}

/** That somebody is a member says something beside others who hold posts, or are none. */
const BESIDE_MEMBERS = new Set<ColumnField | null>(["secretaryMark", "deputyMark", "committeeMark", "youth"]);

type Told = (column: HeaderColumn, holds: Holds) => ColumnField | null;

/**
 * "Mã định danh" without a word of the Union is the person's own number in many lists. It is sensitive and must not come
 * to lie open, as the Union's code does.
 */
const ownNumber: Told = ({ means, title }, holds) =>
  means === "code" && !/\b(doan|dv)\b/.test(fold(title)) && holds(holdsIdNumbers) ? "idNumber" : null;

/** Which of the people are no members says a column of these words, whatever its title, or one of ticks with that title. */
const youth: Told = ({ means, title }, holds) => {
  const isTicked = means === null && fold(title) === "thanh nien" && holds(tickYouths);
  const mayTell = means === null || (means === "memberKind" && !isOfMembers(title));
  return isTicked || (mayTell && holds(holdsYouths)) ? "youth" : null;
};

/** Ticks that all have are of the age, as are those beside a column of members that says more than ticks do. */
const tickYouths: Tells = (sheet, header, index) =>
  holdsTicks(sheet, header, index) &&
  sparesSome(sheet, header, index) &&
  header.columns.every(
    (column) => postMark(column.title) !== "memberMark" || holdsTicks(sheet, header, column.index),
  );

/** "Biến động" says where people stand, as long as its words do and the title speaks of no more than what was. */
const status: Told = ({ means }, holds) =>
  means === null && holds(titleStatus) && holds(holdsStatuses) ? "status" : null;

/**
 * Of two columns under such titles, or under one, none says it for all people, unless it is that of the reasons beside those
 * who came and those who left.
 */
const titleStatus: Tells = (_, { columns }, index) => {
  const untold = columns.filter(({ means, title }) => means === null && !isNotYet(title));
  const reasons = columns.some(isChange) ? untold.filter(isReason) : [];
  const titled = reasons.length > 0 ? reasons : untold.filter(isOfAll);
  return titled.length === 1 && titled[0]?.index === index;
};

/** A column of those alone who came, or who left, stands beside one of the others. */
function isOfAll({ title }: HeaderColumn): boolean {
  const words = fold(title);
  return namesChange(title.split(PARTS)) && /\btang\b/.test(words) === /\bgiam\b/.test(words);
}

const REASON = /^ly do( (tang|giam))?$/;

function isReason({ title }: HeaderColumn): boolean {
  return REASON.test(fold(title.split(PARTS).at(-1) ?? ""));
}

function isChange({ title }: HeaderColumn): boolean {
  return changeMark(title.split(PARTS)) !== null;
}

/** "Tăng | Giảm" beside each other, or under "Biến động", hold ticks or how somebody came or left. */
const change: Told = ({ means, title }, holds) => {
  const parts = title.split(PARTS);
  const mark = means === null && !isNotYet(title) ? changeMark(parts) : null;
  if (!mark || !(namesChange(parts) || holds(standBeside))) return null;
  return holds((sheet, header, index) => holdsChanges(sheet, header, index, mark)) ? mark : null;
};

const standBeside: Tells = (_, { columns }) => columns.filter(isChange).length === 2;

/**
 * "Bí thư | Phó BT | UV" with no title above them: ticks tell that they are not who signs, or who leads, and below "Đoàn
 * viên" that these are no names.
 */
const post: Told = ({ means, title }, holds) => {
  const mark = means === null || means === "fullName" ? postMark(title) : null;
  return mark && holds(holdsTicks) ? mark : null;
};
