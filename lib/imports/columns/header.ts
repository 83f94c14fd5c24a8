import { changeMark, namesChange } from "@/lib/imports/columns/change-marks";
import { isOfAYear, yearNamed } from "@/lib/imports/columns/column-years";
import type { ColumnMeaning } from "@/lib/imports/columns/header-titles";
import { meaningOf, tickUnder } from "@/lib/imports/columns/header-words";
import { headsBranch } from "@/lib/imports/rows/headings";
import { writtenName } from "@/lib/imports/rows/written-names";
import { nameProblem, tidyText } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";
import { type Cell, cellText, type Sheet, type SheetRow } from "@/lib/sheets/sheet";

/** One column: its title from the top part down and what it seems to hold. Of an `untitled` one it says where it stands. */
export type HeaderColumn = {
  index: number;
  title: string;
  means: ColumnMeaning | null;
  rank: number;
  untitled?: true;
};

/** `start` and `end` are positions in `sheet.rows`; data begin at `end`. */
export type Header = { start: number; end: number; columns: HeaderColumn[]; followsMerge: boolean };

/** Between the titles of one column that stand one above another. */
export const PARTS = " › ";

export const SEARCHED_ROWS = 30;
const MAX_HEIGHT = 3;
const KEYS = new Set<ColumnMeaning>(["fullName", "givenName", "code", "birthDate", "birthDateMale"]);

const NAMES = new Set<ColumnMeaning | null>(["fullName", "familyName", "middleName", "givenName"]);

/** Whether under a title stand people's names, or parts of them. */
export function namesPeople(title: { means: ColumnMeaning | null } | null): boolean {
  return title !== null && NAMES.has(title.means);
}

/** The rows that title the table, anywhere in the first 30 rows; null where none look so. */
export function findHeader(sheet: Sheet): Header | null {
  let best: Header | null = null;
  for (let start = 0; start < sheet.rows.length; start++) {
    if ((sheet.rows[start]?.number ?? 0) > SEARCHED_ROWS) break;
    for (let height = 1; height <= MAX_HEIGHT; height++) {
      const header = headerAt(sheet, start, height);
      if (!header) break;
      if (isHeader(header.columns) && isBetter(header, best, sheet)) best = header;
    }
  }
  return best;
}

/**
 * Of two that name as much the first stands, unless the other goes on below it with merged cells, further columns or years,
 * or is the same without a line above that says nothing of any column.
 */
function isBetter(header: Header, best: Header | null, { rows }: Sheet): boolean {
  const gain = headerScore(header) - headerScore(best);
  if (gain !== 0 || best === null) return gain > 0;
  if (header.start !== best.start) {
    const above = rows.slice(best.start, header.start);
    return header.end === best.end && !above.some(hasMerge) && saysAsMuch(header, best);
  }
  return (
    header.followsMerge ||
    knownColumns(header) > knownColumns(best) ||
    datedColumns(header) > datedColumns(best)
  );
}

function saysAsMuch(header: Header, best: Header): boolean {
  const meanings = new Map(header.columns.map(({ index, means }) => [index, means]));
  const isSame = best.columns.every(({ index, means }) => (meanings.get(index) ?? null) === means);
  return isSame && datedColumns(header) === datedColumns(best);
}

function datedColumns({ columns }: Header): number {
  return columns.filter(({ means, title }) => isOfAYear(means) && yearNamed(title) !== null).length;
}

function knownColumns({ columns }: Header): number {
  return columns.filter(({ means, title }) => means !== null || isOneOfChanges(title)).length;
}

/** "Tăng" or "Giảm" under "Biến động", of which only what stands there tells what it holds. */
function isOneOfChanges(title: string): boolean {
  const parts = title.split(PARTS);
  return namesChange(parts) && changeMark(parts) !== null;
}

/** How many different meanings a header names. */
export function headerScore(header: Header | null): number {
  return meaningsOf(header?.columns ?? []).size;
}

function meaningsOf(columns: HeaderColumn[]): Set<ColumnMeaning> {
  return new Set(columns.flatMap(({ means }) => means ?? []));
}

/** Whether columns so titled make a list of people. */
export function isHeader(columns: HeaderColumn[]): boolean {
  const meanings = meaningsOf(columns);
  return meanings.size >= 2 && [...KEYS].some((means) => meanings.has(means));
}

/** The rows from `start` taken as titles, or null where they cannot be. */
export function headerAt(sheet: Sheet, start: number, height: number): Header | null {
  const rows = sheet.rows.slice(start, start + height);
  const [first, last, above] = [rows[0], rows.at(-1), rows.at(-2)];
  if (!first || !last || rows.length < height || isTitleLine(first) || headsBranch(textsIn(first.cells)))
    return null;
  if (rows.some(hasMotto)) return null;
  if (above && !continuesHeader(last, rows.slice(0, -1))) return null;
  const width = Math.max(...rows.map((row) => row.cells.length));
  const titles = withParents(rows);
  const columns = Array.from({ length: width }, (_, index) => titledColumn(titles, index));
  return {
    start,
    end: start + height,
    columns: columns.filter((column) => column.title !== ""),
    followsMerge: above !== undefined && sharesMerge(last, above),
  };
}

/** "DANH SÁCH ĐOÀN VIÊN" over the whole width is one cell. */
function isTitleLine(row: SheetRow): boolean {
  return new Set(row.cells.filter((cell) => cell !== undefined)).size < 2;
}

/** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" over a column titles none, though "Nam" stands in it. */
const MOTTO = /^(cong hoa xa hoi chu nghia|doc lap ?[-–] ?tu do)/;

function hasMotto({ cells }: SheetRow): boolean {
  return cells.some((cell) => cell?.kind === "text" && MOTTO.test(fold(cell.text)));
}

function textsIn(cells: (Cell | undefined)[]): string[] {
  return [...new Set(cells)].map((cell) => tidyText(cellText(cell))).filter((text) => text !== "");
}

function hasMerge({ cells }: SheetRow): boolean {
  return cells.some((cell, at) => cell !== undefined && cell === cells[at + 1]);
}

function sharesMerge(row: SheetRow, above: SheetRow): boolean {
  return row.cells.some((cell, index) => cell !== undefined && cell === above.cells[index]);
}

/** Without merges, as in .csv, "Ngày sinh" stands over "Nam" only and is meant for "Nữ" beside it too. */
function withParents(rows: SheetRow[]): SheetRow[] {
  return rows.map((row, at) => {
    const below = rows[at + 1]?.cells ?? [];
    const cells = [...row.cells];
    for (let index = 1; index < below.length; index++) {
      if (below[index] && below[index - 1]) cells[index] ??= cells[index - 1];
    }
    return { ...row, cells };
  });
}

function titledColumn(rows: SheetRow[], index: number): HeaderColumn {
  const cells = [...new Set(rows.map((row) => row.cells[index]))].filter((cell) => cell !== undefined);
  const parts = cells.filter((cell) => isTitle(cell) || isYear(cell)).map((cell) => tidyText(cellText(cell)));
  return { index, title: parts.join(PARTS), ...(meaningOf(parts) ?? { means: null, rank: 0 }) };
}

/** Whether a row holds nothing that could belong to a person. */
export function isAllTitles(row: SheetRow): boolean {
  return row.cells.every((cell) => cell === undefined || isTitle(cell));
}

/** Titles are short words; addresses, dates and numbers belong to people. */
function isTitle(cell: Cell): boolean {
  return cell.kind === "text" && cell.text.length <= 90 && !/\d{5}|\d[/.-]\d+[/.-]\d|@/.test(cell.text);
}

/** A further row belongs to the header when all that it adds are titles, and half of them known or merged. */
function continuesHeader(row: SheetRow, titles: SheetRow[]): boolean {
  const above = titles.at(-1);
  if (!above) return false;
  const parts = partsUnder(row, titles);
  if (!row.cells.every((cell) => cell === undefined || isTitle(cell) || parts.has(cell))) return false;
  if (sharesMerge(row, above)) return true;
  const own = row.cells.filter((cell, index) => cell !== undefined && cell !== above.cells[index]);
  if (headsBranch(textsIn(own))) return false;
  const known = own.filter((cell) => parts.has(cell) || meaningOf([cellText(cell)]));
  return known.length * 2 >= own.length && !namesPerson(row, titles);
}

/**
 * What says something below its title alone: "2022 | 2023", or "Khá | Yếu", under "Xếp loại", "Bí thư | UV" under "Chức vụ",
 * "Tăng | Giảm" under "Biến động".
 */
function partsUnder(row: SheetRow, titles: SheetRow[]): Set<Cell | undefined> {
  const above = withParents([...titles, row]).slice(0, -1);
  return new Set(
    row.cells.filter((cell, index) => {
      const { means, title } = titledColumn(above, index);
      if (isYear(cell)) return isOfAYear(means);
      const text = cellText(cell);
      return tickUnder(means, text) !== null || isOneOfChanges(`${title}${PARTS}${text}`);
    }),
  );
}

const YEAR = /^(nam )?(hoc )?20\d\d( ?[-–] ?20\d\d)?$/;

function isYear(cell: Cell | undefined): boolean {
  return (cell?.kind === "number" || cell?.kind === "text") && YEAR.test(fold(tidyText(cellText(cell))));
}

/** "Trần Thị Quế | Nữ | Chi đoàn Kho" are words of titles too; but under "Họ và tên" no title stands but one of a name. */
function namesPerson(row: SheetRow, titles: SheetRow[]): boolean {
  return row.cells.some((cell, index) => {
    if (cell === undefined || !namesPeople(titledColumn(titles, index))) return false;
    const { name } = writtenName(tidyText(cellText(cell)));
    return nameProblem(name) === null && !namesPeople(meaningOf([name]));
  });
}

/** The key under which a mapping is remembered for the next sheet of the same make; a remark beside it makes none of another. */
export function headerKey(header: Header): string {
  const titled = header.columns.filter(({ untitled }) => !untitled);
  return titled.map((column) => `${column.index}:${fold(column.title)}`).join("|");
}
