import type { Table } from "@/lib/imports/columns/mapping";
import { columnLetter } from "@/lib/platform/xlsx/columns";
import type { Cell } from "@/lib/sheets/sheet";

const FEWEST_DAYS = 5;
const FEWEST_TEXTS = 2;
const LAST_MONTH = 12;

/**
 * The titles of taken columns whose true days all lie within the first twelve of a month while their text goes beyond: a
 * spreadsheet that expects the month first makes "03/09/2001" the ninth of March and leaves "15/07/2001" as text.
 */
export function swappedDays({ sheet, header, mapping }: Table): string[] {
  const rows = sheet.rows.slice(header.end);
  return header.columns.flatMap(({ index, title }) => {
    if (!mapping[columnLetter(index)]) return [];
    const cells = rows.map((row) => row.cells[index]);
    if (cells.some(isLateDay) || cells.filter(isDay).length < FEWEST_DAYS) return [];
    return cells.filter(isBeyondMonths).length < FEWEST_TEXTS ? [] : [title];
  });
}

function isDay(cell: Cell | undefined): cell is Extract<Cell, { kind: "date" }> {
  return cell?.kind === "date";
}

function isLateDay(cell: Cell | undefined): boolean {
  return isDay(cell) && Number(cell.day.slice(-2)) > LAST_MONTH;
}

function isBeyondMonths(cell: Cell | undefined): boolean {
  const [, first] =
    (cell?.kind === "text" && /^\s*(\d{1,2})[/.-]\d{1,2}[/.-]\d{2,4}\s*$/.exec(cell.text)) || [];
  return Number(first) > LAST_MONTH;
}
