/** The page that every Union paper is set on, in millimetres and points: common to all renderers. */
export const PAGE = {
  width: 210,
  height: 297,
  margin: { top: 20, right: 20, bottom: 20, left: 30 },
  textWidth: 160,
  /** Left and right column of the head. */
  head: { left: 72, right: 88 },
  foot: { left: 80, right: 80 },
  firstLineIndent: 12.5,
  /** Two pictures side by side with a gutter. */
  picture: { width: 77, maxHeight: 95, gutter: 6 },
} as const;

export const TYPE = {
  font: "Times New Roman",
  text: 14,
  union: 15,
  kind: 16,
  table: 13,
  caption: 12,
  recipients: 12,
  lineSpacing: 1.15,
  afterParagraph: 6,
  /** A form of stub and paper must stand on one page. */
  part: 12,
  /** Room for the signature and the seal. */
  signature: 76,
} as const;

/** Between a cell's words and the lines beside them, in millimetres. */
export const CELL_SIDE = 1.5;

/** Between a part's words and the line to tear along, in millimetres; below each of its lines, in points. */
export const PART_GUTTER = 3;
export const PART_AFTER = 3;

/** Of labelled lines and entries: the column of their titles and what stands between, in millimetres; points below each. */
export const FACTS = { title: 44, gutter: 4, indent: 4, after: 1 } as const;

/** Rows of a table with more letters than this may break over pages: they could be higher than one. */
const UNBROKEN = 600;

export function mayBreak(cells: readonly string[]): boolean {
  return cells.reduce((sum, cell) => sum + cell.length, 0) > UNBROKEN;
}
