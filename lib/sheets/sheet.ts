import { formatDate, type PlainDate } from "@/lib/platform/dates";

/** What stands in a cell, before anyone knows which field it is. A blank cell is undefined. */
export type Cell =
  | { kind: "text"; text: string }
  | { kind: "number"; value: number }
  | { kind: "date"; day: PlainDate }
  | { kind: "flag"; value: boolean }
  | { kind: "error"; code: string };

/** In place of the error's own code: a formula that no program has worked out before the file was saved. */
export const NEVER_RECKONED = "chưa có kết quả";

/** `number` is the sheet's own row number from 1; `cells` are by column from 0; `hidden`: not shown where it was made. */
export type SheetRow = { number: number; cells: (Cell | undefined)[]; hidden?: true };

/**
 * One sheet, blank rows left out. Cells covered by a merge hold the very same object as the
 * merge's first cell, so that `===` tells a merge from a repeated value. `page`: what the workbook calls it, where it is one of several lists side by side; `isCut`: something stands right of the last
 * column that is read.
 */
export type Sheet = { name: string; rows: SheetRow[]; hidden?: true; page?: string; isCut?: boolean };

const MEGABYTE = 1024 * 1024;
const MOST_PEOPLE = 50_000;
const ROWS_BESIDE = 40;
/** A file may not ask for more than this, however small it is when packed. */
export const SHEET_LIMITS = {
  /** Below the titles of a table. */
  people: MOST_PEOPLE,
  /** Of a sheet; the titles above so many people take none of their rows. */
  rows: MOST_PEOPLE + ROWS_BESIDE,
  columns: 200,
  /** As many rows of the national form's 32 columns. */
  cells: 1_700_000,
  /** Of a cell: twice what any field takes, so that what was cut off is too long all the same. */
  letters: 2_000,
  /** Of all cells: twice what so many people fill, and a memory's worth. */
  allLetters: 48_000_000,
  partBytes: 96 * MEGABYTE,
  /** All parts that are unpacked, together. */
  fileBytes: 160 * MEGABYTE,
};

export function cellText(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
      return "";
    case "text":
      return cell.text;
    case "number":
      return plainNumber(cell.value);
    case "date":
      return formatDate(cell.day);
    case "flag":
      return cell.value ? "TRUE" : "FALSE";
    case "error":
      return cell.code;
  }
}

/** Card and phone numbers must not turn into `7.9e+10`. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
