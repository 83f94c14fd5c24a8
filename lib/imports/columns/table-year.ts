import { isOfAYear, OF_A_YEAR, yearNamed } from "@/lib/imports/columns/column-years";
import type { HeaderColumn } from "@/lib/imports/columns/header";
import type { Table } from "@/lib/imports/columns/mapping";
import { fold } from "@/lib/platform/fold";
import { columnLetter } from "@/lib/platform/xlsx/columns";
import { cellText } from "@/lib/sheets/sheet";

/** A line above the list that names a year. */
export type YearTitle = { text: string; year: number };

/**
 * Of which year a table's ratings, comments and training speak: the usual one where a column names it, else the latest that
 * one of them names, else that of the list's title.
 */
export function yearOfTable(table: Table, usual: number): number {
  const named = columnYears(table);
  if (named.length > 0) return named.includes(usual) ? usual : Math.max(...named);
  return takesAYear(table) ? (yearTitle(table)?.year ?? usual) : usual;
}

/** The table without what it says of another year than the one for which it is taken. */
export function withoutOtherYears<T extends Table>(table: T, year: number): T {
  const others = table.header.columns.filter(
    (column) => isOfAYear(fieldOf(table, column)) && ![null, year].includes(yearNamed(column.title)),
  );
  const left = Object.fromEntries(others.map(({ index }) => [columnLetter(index), null]));
  return { ...table, mapping: { ...table.mapping, ...left } };
}

/** "DANH SÁCH … NĂM HỌC 2025 - 2026" above the list, where all such lines name one year; a date names none. */
export function yearTitle({ sheet, header }: Pick<Table, "sheet" | "header">): YearTitle | null {
  const lines = sheet.rows.slice(0, header.start).flatMap(({ cells }) => cells.map((cell) => cellText(cell)));
  const titles = lines.flatMap((text) => {
    const year = fold(text).match(TITLED)?.at(-1);
    return year ? [{ text: text.trim(), year: yearNamed(year) ?? 0 }] : [];
  });
  const [first] = titles;
  return first && titles.every(({ year }) => year === first.year) ? first : null;
}

const TITLED = /(?<!thang \d{1,2} )\bnam( hoc)? 20\d\d\b(\s*[-–]\s*20\d\d\b)?/g;

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

function fieldOf({ mapping }: Table, { index }: HeaderColumn) {
  return mapping[columnLetter(index)] ?? null;
}
