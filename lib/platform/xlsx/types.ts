import type { PlainDate } from "@/lib/platform/dates";

/** What a cell shows. A text is a text whatever it begins with: nothing here is ever a formula. */
export type SheetCell = string | number | { day: PlainDate } | null | undefined;

/** How a line looks; `data` is every line that is not a title. */
export type LineLook = "title" | "note" | "heading" | "data";

/** `row`: the sheet's own number where lines above are left blank. */
export type SheetLine = { row?: number; look: LineLook; cells: readonly SheetCell[] };

/** Cells of a range offer what stands in another sheet; they take other values too. */
type Offer = { range: string; from: string };

export type SheetPlan = {
  name: string;
  hidden?: boolean;
  /** In characters, from column A. */
  widths: readonly number[];
  frozen?: { columns: number; rows: number };
  /** Rows that every printed page repeats, the frozen columns with them. */
  repeatedRows?: [number, number];
  merges?: readonly string[];
  offers?: readonly Offer[];
  /** Lines in pieces: one piece is in memory at a time. */
  lines: Iterable<readonly SheetLine[]> | AsyncIterable<readonly SheetLine[]>;
};
