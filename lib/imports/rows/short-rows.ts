import { typedText } from "@/lib/members/read-value";
import { tidyText } from "@/lib/members/roster/names";
import { type Cell, cellText, type SheetRow } from "@/lib/sheets/sheet";

const SHORT_ROW = 6;
const MOST_LINES = 12;

/** The distinct texts of a row that is not as full as a person's; a merge counts once. */
export function shortRowTexts(row: SheetRow): string[] {
  return shortRowCells(row)
    .map(typedText)
    .filter((text) => text !== "");
}

function shortRowCells(row: SheetRow): Cell[] {
  const cells = new Set(row.cells);
  cells.delete(undefined);
  return cells.size > SHORT_ROW ? [] : [...cells].filter((cell) => cell !== undefined);
}

/** The lines with words in each cell of a row that is as short; a letterhead has several in one, and few. */
export function linesIn(row: SheetRow): string[][] {
  const cells = shortRowCells(row).map((cell) => cellText(cell).split("\n", MOST_LINES + 1));
  if (cells.flat().length > MOST_LINES) return [];
  return cells.map((lines) => lines.map(tidyText).filter((line) => /[\p{L}\d]/u.test(line)));
}
