import { SHEET_LIMITS } from "@/lib/sheets/sheet";
import { tooLarge } from "@/lib/sheets/unreadable";

/** What one file may hold over all its sheets: many of them that are allowed alone would be a bomb together. */
export class CellBudget {
  private left = SHEET_LIMITS.cells;

  /** Throws where the file has no room for so many more. */
  take(cells: number): void {
    this.left -= cells;
    if (this.left < 0) throw tooLarge();
  }
}
