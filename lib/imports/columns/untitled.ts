import type { Header, HeaderColumn } from "@/lib/imports/columns/header";
import { typedText } from "@/lib/members/read-value";
import { columnLetter } from "@/lib/platform/xlsx/columns";
import type { Sheet, SheetRow } from "@/lib/sheets/sheet";

/** Fewer stand beside each other where somebody signs. */
const FEWEST_CELLS = 3;

/** The header with those columns too in which people's rows say something and that nothing titles. */
export function withUntitled(sheet: Sheet, header: Header): Header {
  const titled = new Set(header.columns.map(({ index }) => index));
  const found = new Set<number>();
  for (const row of sheet.rows.slice(header.end)) {
    const beside = [...row.cells.keys()].filter((index) => !titled.has(index) && isFilled(row, index));
    if (beside.length > 0 && isFull(row, titled)) for (const index of beside) found.add(index);
  }
  if (found.size === 0) return header;
  const untitled = [...found].map((index): HeaderColumn => {
    return {
      index,
      title: `Cột ${columnLetter(index)} (không có tiêu đề)`,
      means: null,
      rank: 0,
      untitled: true,
    };
  });
  return { ...header, columns: header.columns.concat(untitled).sort((a, b) => a.index - b.index) };
}

/** Whether a row tells as much as one of a person. */
export function isFull(row: SheetRow, titled: ReadonlySet<number>): boolean {
  const filled = [...titled].filter((index) => isFilled(row, index));
  return filled.length >= Math.min(FEWEST_CELLS, titled.size);
}

/** What is merged over several columns stands in the first. */
function isFilled({ cells }: SheetRow, index: number): boolean {
  const cell = cells[index];
  return cell !== undefined && cell !== cells[index - 1] && typedText(cell) !== "";
}
