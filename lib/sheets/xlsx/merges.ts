import { columnIndex } from "@/lib/platform/xlsx/columns";
import type { CellBudget } from "@/lib/sheets/cell-budget";
import { SHEET_LIMITS, type SheetRow } from "@/lib/sheets/sheet";
import { tooLarge } from "@/lib/sheets/unreadable";

const RANGE = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/;

/** Puts the first cell of each merged range into all cells that the range covers. */
export function resolveMerges(rows: SheetRow[], ranges: string[], budget: CellBudget): SheetRow[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const range of ranges) {
    const [, left = "", top, right = "", bottom] = RANGE.exec(range) ?? [];
    const cell = byNumber.get(Number(top))?.cells[columnIndex(left)];
    if (!cell) continue;
    const lastColumn = Math.min(columnIndex(right), SHEET_LIMITS.columns - 1);
    for (const row of rowsBetween(rows, byNumber, Number(top), Number(bottom))) {
      for (let column = columnIndex(left); column <= lastColumn; column++) row.cells[column] = cell;
      budget.take(lastColumn + 1);
    }
  }
  return rows.length === byNumber.size ? rows : [...byNumber.values()].sort((a, b) => a.number - b.number);
}

/** Rows that hold nothing but a merge's cover are not in the sheet yet; a cover reaches at most to its end. */
function* rowsBetween(rows: SheetRow[], byNumber: Map<number, SheetRow>, top: number, bottom: number) {
  const last = Math.min(bottom, rows.at(-1)?.number ?? 0);
  for (let number = top; number <= last; number++) {
    const row = byNumber.get(number) ?? { number, cells: [] };
    byNumber.set(number, row);
    if (byNumber.size > SHEET_LIMITS.rows) throw tooLarge();
    yield row;
  }
}
