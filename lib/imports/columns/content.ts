import type { Header, HeaderColumn } from "@/lib/imports/columns/header";
import type { ColumnField } from "@/lib/imports/columns/header-titles";
import { postMark } from "@/lib/imports/columns/post-marks";
import { holdsIdNumbers, holdsStatuses, holdsTicks, holdsYouths } from "@/lib/imports/columns/sniff";
import { fold } from "@/lib/platform/fold";
import type { Sheet } from "@/lib/sheets/sheet";

/** Of two columns for one field any other title is a better one than that of a column told by its content. */
const TOLD_BY_CONTENT = Number.MAX_SAFE_INTEGER;

type Holds = (holds: (sheet: Sheet, header: Header, index: number) => boolean) => boolean;

/** The header with what some columns hold whose titles say less than what stands below them. */
export function withContent(sheet: Sheet, header: Header): Header {
  const columns = header.columns.map((column): HeaderColumn => {
    const holds: Holds = (told) => told(sheet, header, column.index);
    const means =
      ownNumber(column, holds) ?? youth(column, holds) ?? status(column, holds) ?? post(column, holds);
    return means ? { ...column, means, rank: TOLD_BY_CONTENT } : column;
  });
  return { ...header, columns };
}

type Told = (column: HeaderColumn, holds: Holds) => ColumnField | null;

/**
 * "Mã định danh" without a word of the Union is the person's own number in many lists. It is sensitive and must not come
 * to lie open, as the Union's code does.
 */
const ownNumber: Told = ({ means, title }, holds) =>
  means === "code" && !/\b(doan|dv)\b/.test(fold(title)) && holds(holdsIdNumbers) ? "idNumber" : null;

/** Which of the people are no members says a column of these words, whatever its title, or one of ticks with that title. */
const youth: Told = ({ means, title }, holds) => {
  const isTicked = means === null && fold(title) === "thanh nien" && holds(holdsTicks);
  return isTicked || ((means === null || means === "memberKind") && holds(holdsYouths)) ? "youth" : null;
};

/** "Biến động" says where people stand, as long as its words do; with sentences in it, it is not taken. */
const status: Told = ({ means, title }, holds) =>
  means === null && /\bbien dong\b|^tang.{0,3}giam$/.test(fold(title)) && holds(holdsStatuses)
    ? "status"
    : null;

/** "Bí thư | Phó BT | UV" with no title above them: ticks tell that they are not who signs, or who leads. */
const post: Told = ({ means, title }, holds) => {
  const mark = means === null ? postMark(title) : null;
  return mark && holds(holdsTicks) ? mark : null;
};
