import {
  findHeader,
  type Header,
  type HeaderColumn,
  isHeader,
  namesPeople,
  PARTS,
  SEARCHED_ROWS,
} from "@/lib/imports/columns/header";
import { findHeaderByContent } from "@/lib/imports/columns/sniff";
import { fold } from "@/lib/platform/fold";
import { columnLetter } from "@/lib/platform/xlsx/columns";
import type { Sheet } from "@/lib/sheets/sheet";

export type FoundList = { sheet: Sheet; header: Header };

/** The lists of a sheet. Where several stand side by side each is a sheet of its own, whose cells keep their places. */
export function listsOf(sheet: Sheet): FoundList[] {
  const found = fromLeft(sheet);
  if (found.length < 2) return found;
  return found.map((list) => {
    const [first, last] = [list.header.columns[0], list.header.columns.at(-1)];
    const columns = `${columnLetter(first?.index ?? 0)}–${columnLetter(last?.index ?? 0)}`;
    return { ...list, sheet: { ...list.sheet, name: `${sheet.name}, cột ${columns}`, page: sheet.name } };
  });
}

function fromLeft(sheet: Sheet): FoundList[] {
  const header = findHeader(sheet) ?? findHeaderByContent(sheet);
  if (!header) return [];
  const next = nextList(sheet, header);
  if (next === null) return [{ sheet, header }];
  const columns = header.columns.filter(({ index }) => index < next);
  const left = { sheet: within(sheet, header, 0, next), header: { ...header, columns } };
  return [left, ...fromLeft(within(sheet, header, next, Number.POSITIVE_INFINITY))];
}

/** In which column another list begins: one with the same titles again, or with some further down. */
function nextList(sheet: Sheet, header: Header): number | null {
  const { columns } = header;
  const first = columns.find((column) => column.means === "ordinal" || namesPeople(column));
  const again = columns.find((column, at) => {
    const sides = [columns.slice(0, at), columns.slice(at)];
    const isAgain =
      first && (isSameTitle(column, first) || (isSamePart(column, first) && sides.every(isUnderOne)));
    return isAgain && column !== first && sides.every(isList);
  });
  if (again) return again.index;
  const end = (columns.at(-1)?.index ?? 0) + 1;
  const top = { ...sheet, rows: sheet.rows.filter(({ number }) => number <= SEARCHED_ROWS) };
  return findHeader(within(top, header, end, Number.POSITIVE_INFINITY)) ? end : null;
}

/** Whose name stands in a second column of names says its title; a second STT says that another list begins. */
function isSameTitle(column: HeaderColumn, first: HeaderColumn): boolean {
  if (column.means !== first.means) return false;
  return first.means === "ordinal" || fold(column.title) === fold(first.title);
}

/** The same words below titles of their own: "NAM" over one list, "NỮ" over the other. */
function isSamePart(column: HeaderColumn, first: HeaderColumn): boolean {
  return lastPart(column) === lastPart(first);
}

function lastPart({ title }: HeaderColumn): string {
  return fold(title.split(PARTS).at(-1) ?? "");
}

function isUnderOne(columns: HeaderColumn[]): boolean {
  const [parent = "", ...others] = new Set(
    columns.map(({ title }) => title.split(PARTS).slice(0, -1).join(PARTS)),
  );
  return parent !== "" && others.length === 0;
}

function isList(columns: HeaderColumn[]): boolean {
  return isHeader(columns) && columns.some(namesPeople);
}

/** The sheet with what stands in some of its columns alone; the title lines above are all lists'. */
function within(sheet: Sheet, { start }: Header, from: number, to: number): Sheet {
  const rows = sheet.rows.map((row, at) => {
    if (at < start) return row;
    return {
      ...row,
      cells: row.cells.map((cell, index) => (index < from || index >= to ? undefined : cell)),
    };
  });
  return { ...sheet, rows };
}
