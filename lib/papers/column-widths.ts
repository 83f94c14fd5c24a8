import { CELL_SIDE, PAGE, TYPE } from "./geometry";
import type { Column } from "./model";

/** What a letter of the papers' face takes at the most, in its own size; accents change nothing. */
const LETTERS: [RegExp, number][] = [
  [/[/ijlt.,;:'’()[\]-]/, 0.34],
  [/[mwMW]/, 0.95],
  [/[\p{Lu}–…%]/u, 0.75],
];
const OTHER_LETTER = 0.5;
const BOLD = 1.08;

/** What the lines beside a cell take of it in Word, and the rounding to its twips: millimetres. */
const LINES = 0.5;

/** A longer word, an address of the web, is broken rather than given more room: millimetres. */
const MOST_OF_WORD = 40;

/** Lines end at spaces, after a hyphen, and after a stroke before a letter (`11-GGT/` `ĐTN`), never in a day. */
const BREAKS = /\s+|(?<=-)|(?<=\/)(?=\p{L})/u;

/**
 * The columns' widths in millimetres: by their shares, but none so narrow that a day or a number of its cells is torn
 * or runs over the line; the others give way. A table that asks for more than the page has keeps its shares.
 */
export function columnWidths(columns: readonly Column[], rows: readonly string[][]): number[] {
  const least = columns.map(({ title }, at) =>
    rows.reduce((most, cells) => Math.max(most, roomFor(cells[at] ?? "")), roomFor(title, BOLD)),
  );
  if (sum(least) > PAGE.textWidth) return byShares(columns, new Map());
  const held = new Map<number, number>();
  for (;;) {
    const widths = byShares(columns, held);
    const narrow = widths.flatMap((width, at) => (!held.has(at) && width < (least[at] ?? 0) ? [at] : []));
    if (narrow.length === 0) return widths;
    for (const at of narrow) held.set(at, least[at] ?? 0);
  }
}

/** What the held columns leave, shared among the others. */
function byShares(columns: readonly Column[], held: ReadonlyMap<number, number>): number[] {
  const free = columns.filter((_, at) => !held.has(at));
  const room = PAGE.textWidth - sum([...held.values()]);
  const whole = sum(free.map(({ share }) => share));
  return columns.map(({ share }, at) => held.get(at) ?? (room * share) / whole);
}

/** The narrowest cell in which no word of a text is torn. */
function roomFor(text: string, weight = 1): number {
  const words = text.split(BREAKS).map((word) => sum(lettersOf(word).map(widthOf)));
  const widest = Math.max(...words) * weight * ((TYPE.table / 72) * 25.4);
  return Math.min(widest, MOST_OF_WORD) + 2 * CELL_SIDE + LINES;
}

const lettersOf = (word: string) => [...word.normalize("NFD").replace(/\p{M}/gu, "")];
const widthOf = (letter: string) => LETTERS.find(([kind]) => kind.test(letter))?.[1] ?? OTHER_LETTER;
const sum = (numbers: readonly number[]) => numbers.reduce((whole, each) => whole + each, 0);
