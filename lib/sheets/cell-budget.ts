import { type Cell, SHEET_LIMITS } from "@/lib/sheets/sheet";
import { tooLarge } from "@/lib/sheets/unreadable";

/** What one file may hold over all its sheets: many of them that are allowed alone would be a bomb together. */
export class CellBudget {
  private cells = SHEET_LIMITS.cells;
  private letters = SHEET_LIMITS.allLetters;

  /** Throws where the file has no room for so many more. */
  take(cells: number): void {
    this.cells -= cells;
    if (this.cells < 0) throw tooLarge();
  }

  /** The same of a cell and its letters: a text that a thousand cells share is written out a thousand times. */
  takeFilled(cell: Cell): void {
    this.take(1);
    if (cell.kind === "text") this.letters -= cell.text.length;
    if (this.letters < 0) throw tooLarge();
  }
}
