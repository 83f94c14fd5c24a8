import { isOfAYear, OF_A_YEAR, yearNamed } from "@/lib/imports/columns/column-years";
import type { HeaderColumn } from "@/lib/imports/columns/header";
import type { Table } from "@/lib/imports/columns/mapping";
import { fold } from "@/lib/platform/fold";
import { columnLetter } from "@/lib/platform/xlsx/columns";
import { cellText } from "@/lib/sheets/sheet";

/** A line above the list that names a year. */
export type YearTitle = { text: string; year: number };

/**
 * Of which year a table's ratings, comments and training speak: the usual one or the one before it, where a column names it,
 * else where the list's title does. Any other year may be that of a document or of a birth, and is asked about.
 */
export function yearOfTable(table: Table, usual: number): number {
  const named = columnYears(table);
  const title = takesAYear(table) ? yearTitle(table) : null;
  const said = named.length > 0 || title === null ? named : [title.year];
  const years = [usual, usual - 1, ...(takesTrainingAlone(table) ? [usual + 1] : [])];
  return years.find((year) => said.includes(year)) ?? usual;
}

/**
 * The table without what it says of another year than the one for which it is taken. Where no column names that one the
 * others stay, so that somebody says of which year they are; but who registers beside a rating does so for the year to come.
 */
export function withoutOtherYears<T extends Table>(table: T, year: number): T {
  const taken = table.header.columns.filter((column) => isOfAYear(fieldOf(table, column)));
  const isNamed = taken.some(({ title }) => yearNamed(title) === year);
  const others = taken.filter((column) => {
    const named = yearNamed(column.title);
    const isAhead = isTraining(table, column) && named === year + 1 && !takesTrainingAlone(table);
    return named !== null && named !== year && (isNamed || isAhead);
  });
  const left = Object.fromEntries(others.map(({ index }) => [columnLetter(index), null]));
  return { ...table, mapping: { ...table.mapping, ...left } };
}

/** "DANH SÁCH … NĂM HỌC 2025 - 2026" above the list, where all such lines name one year; a date or a birth names none. */
export function yearTitle({ sheet, header }: Pick<Table, "sheet" | "header">): YearTitle | null {
  const lines = sheet.rows.slice(0, header.start).flatMap(({ cells }) => cells.map((cell) => cellText(cell)));
  const titles = lines.flatMap((text) => {
    const year = fold(text).match(TITLED)?.at(-1);
    return year ? [{ text: text.trim(), year: yearNamed(year) ?? 0 }] : [];
  });
  const [first] = titles;
  return first && titles.every(({ year }) => year === first.year) ? first : null;
}

const TITLED = /(?<!thang \d{1,2} |sinh )\bnam( hoc)? 20\d\d\b(\s*[-–]\s*20\d\d\b)?/g;

/** The years that those columns name of which every taken one of its kind names one. */
function columnYears(table: Table): number[] {
  const { columns } = table.header;
  return OF_A_YEAR.flatMap((says) => {
    const taken = columns.filter((column) => says(fieldOf(table, column)));
    const isNamed = taken.length > 0 && taken.every(({ title }) => yearNamed(title) !== null);
    const alike = columns.filter((column) => says(column.means) || taken.includes(column));
    return isNamed ? alike.flatMap(({ title }) => yearNamed(title) ?? []) : [];
  });
}

function takesAYear(table: Table): boolean {
  return table.header.columns.some((column) => isOfAYear(fieldOf(table, column)));
}

/** A rating looks back; only who registers for a programme may do so for the year to come. */
function takesTrainingAlone(table: Table): boolean {
  const taken = table.header.columns.filter((column) => isOfAYear(fieldOf(table, column)));
  return taken.every((column) => isTraining(table, column));
}

function isTraining(table: Table, column: HeaderColumn): boolean {
  return fieldOf(table, column) === "training";
}

function fieldOf({ mapping }: Table, { index }: HeaderColumn) {
  return mapping[columnLetter(index)] ?? null;
}
