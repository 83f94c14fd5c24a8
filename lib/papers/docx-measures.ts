import { BorderStyle } from "docx";

/** Rounded, where the library would cut: A4 is 11906 wide. */
export const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

/** Word counts font sizes in half points. */
export const halfPoints = (points: number) => points * 2;

/** Word counts distances between paragraphs in twentieths of a point. */
export const twentieths = (points: number) => points * 20;

export const millimetresToPixels = (millimetres: number) => Math.round((millimetres / 25.4) * 96);

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

export const NO_CELL_MARGINS = { left: 0, right: 0, top: 0, bottom: 0 } as const;
