import { columnIndex } from "@/lib/platform/xlsx/columns";
import { SHEET_LIMITS, type SheetRow } from "@/lib/sheets/sheet";
import { tooLarge } from "@/lib/sheets/unreadable";

const RANGE = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/;

/** Puts the first cell of each merged range into all cells that the range covers. */
export function resolveMerges(rows: SheetRow[], ranges: string[]): SheetRow[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  let filled = 0;
  for (const range of ranges) {
    const [, left = "", top, right = "", bottom] = RANGE.exec(range) ?? [];
    const cell = byNumber.get(Number(top))?.cells[columnIndex(left)];
    if (!cell) continue;
    const lastColumn = Math.min(columnIndex(right), SHEET_LIMITS.columns - 1);
    for (const row of rowsBetween(rows, byNumber, Number(top), Number(bottom))) {
      for (let column = columnIndex(left); column <= lastColumn; column++) row.cells[column] = cell;
      filled += lastColumn + 1;
      if (filled > SHEET_LIMITS.cells) throw tooLarge();
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
