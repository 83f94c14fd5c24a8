import { fromLegacy, LEGACY_FONTS, type LegacyFont } from "@/lib/platform/legacy-vietnamese";
import { isSyllable } from "@/lib/platform/vietnamese-syllable";
import type { Cell, Sheet } from "@/lib/sheets/sheet";

/** What a sheet's text in an old font looked like, by its position in `sheet.rows` and its column. */
export type LegacyText = { font: LegacyFont; before: { at: number; index: number; text: string }[] };

/** The font that was read, and what some cells showed and say. */
export type ReadLegacy = { font: LegacyFont; examples: { before: string; after: string }[] };

const MOST_LOOKED_AT = 300;
const MOST_KEPT = 200;
/** A word or two may be anything; more of them are a font. */
const FEWEST_WORDS = 3;

/** Old fonts use these characters alone; Vietnamese in Unicode soon needs others. */
const OLD = /[\u00a1-\u00ff]/;
const NOT_OLD = /[\u0100-\u024f\u1e00-\u1eff]|\p{M}/u;
const WORD = /[^\s\d.,;:()/"“”'’-]+/gu;

/**
 * Turns a sheet written in TCVN3 or VNI into Unicode. A font is taken for one where its reading makes more Vietnamese
 * words than what shows, and column by column: beside an old list somebody may have typed in Unicode.
 */
export function withoutLegacyText(sheet: Sheet): { sheet: Sheet; legacy: LegacyText | null } {
  const font = fontOf(sheet);
  if (!font) return { sheet, legacy: null };
  const gains = columnGains(sheet, font);
  const turned = new Map<Cell, Cell>();
  const before: LegacyText["before"] = [];
  const rows = sheet.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      if (cell?.kind !== "text" || !isOld(cell.text)) return cell;
      const read = fromLegacy(cell.text, font);
      const text = font === "tcvn3" ? withCapitals(read) : read;
      const gain = vietnameseWords(text) - vietnameseWords(cell.text);
      if (gain < 0 || (gain === 0 && (gains[index] ?? 0) <= 0)) return cell;
      if (before.length < MOST_KEPT) before.push({ at, index, text: cell.text });
      // Cells of a merge are one object and stay one.
      const known = turned.get(cell) ?? { kind: "text", text };
      turned.set(cell, known);
      return known;
    }),
  }));
  return { sheet: { ...sheet, rows }, legacy: { font, before } };
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const isSmall = (letter: string) => letter !== letter.toLocaleUpperCase("vi");
/** TCVN3 has no capital of a letter with a tone: what stands there is small, whatever was meant. */
const isMute = (letter: string) => TONE.test(letter.normalize("NFD"));

/**
 * The capitals that TCVN3 could not write, where all that it could write is in capitals: the text's words begin so, as
 * names do, or the whole text is.
 */
function withCapitals(text: string): string {
  const words = text.match(/\p{L}+/gu) ?? [];
  const told = words.map((word) => [...word].filter((letter) => !isMute(letter)));
  const isAllCapital =
    told.flat().every((letter) => !isSmall(letter)) && told.some((letters) => letters.length > 1);
  if (isAllCapital) return text.toLocaleUpperCase("vi");
  const beginsSo = words.every(([first = ""]) => isMute(first) || !isSmall(first));
  return beginsSo ? text.replace(/(?<!\p{L})\p{L}/gu, (first) => first.toLocaleUpperCase("vi")) : text;
}

/** The font in which a text makes the most Vietnamese words, or null where it makes none more. */
export function legacyFontOf(texts: readonly string[]): LegacyFont | null {
  const old = texts.filter(isOld);
  const shown = sum(old.map(vietnameseWords));
  const gains = LEGACY_FONTS.map(
    (font) => sum(old.map((text) => vietnameseWords(fromLegacy(text, font)))) - shown,
  );
  const best = Math.max(...gains);
  return best >= FEWEST_WORDS ? (LEGACY_FONTS[gains.indexOf(best)] ?? null) : null;
}

function fontOf({ rows }: Sheet): LegacyFont | null {
  const step = Math.ceil(rows.length / MOST_LOOKED_AT);
  return legacyFontOf(rows.filter((_, at) => at % step === 0).flatMap(({ cells }) => cells.flatMap(textOf)));
}

function columnGains({ rows }: Sheet, font: LegacyFont): number[] {
  const gains: number[] = [];
  for (const { cells } of rows)
    for (const [index, cell] of cells.entries())
      for (const text of textOf(cell).filter(isOld))
        gains[index] = (gains[index] ?? 0) + vietnameseWords(fromLegacy(text, font)) - vietnameseWords(text);
  return gains;
}

function textOf(cell: Cell | undefined): string[] {
  return cell?.kind === "text" ? [cell.text] : [];
}

function isOld(text: string): boolean {
  return OLD.test(text) && !NOT_OLD.test(text);
}

/** Words beyond ASCII that are Vietnamese, less those that are not. */
export function vietnameseWords(text: string): number {
  let count = 0;
  for (const [word] of text.matchAll(WORD)) if (/[^ -~]/.test(word)) count += isSyllable(word) ? 1 : -1;
  return count;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
