import { BESIDE_MEANINGS } from "@/lib/imports/rows/read-beside";
import { CODE_LISTS } from "@/lib/members/roster/code-lists";
import { fold } from "@/lib/platform/fold";

/** Fields that take one of few values, which sheets write in words of their own. */
export const WORD_FIELDS = ["gender", "position", "rating", "status"] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** "<field>:<word>" → what is meant by it, or that the cell is taken as empty. */
export type WordAnswers = Record<string, string>;

/** A word that the sheet uses and the import does not know, with the number of its rows. */
export type UnknownWord = { field: WordField; word: string; rows: number };

export const BLANK = "blank";

const MEANINGS: Record<WordField, readonly string[]> = {
  gender: ["male", "female"],
  position: CODE_LISTS.position,
  ...BESIDE_MEANINGS,
};

export function isWordField(name: string): name is WordField {
  return (WORD_FIELDS as readonly string[]).includes(name);
}

export function isMeaning(field: WordField, value: string): boolean {
  return value === BLANK || MEANINGS[field].includes(value);
}

export function wordKey({ field, word }: Pick<UnknownWord, "field" | "word">): string {
  return `${field}:${word}`;
}

/** The answers as rows are read by them: whatever the case and the accents of a word. */
export function foldedWords(answers: WordAnswers): ReadonlyMap<string, string> {
  return new Map(Object.entries(answers).map(([key, value]) => [foldedKey(key), value]));
}

export function foldedKey(key: string): string {
  const at = key.indexOf(":");
  return `${key.slice(0, at)}:${fold(key.slice(at + 1))}`;
}

/** Each word once, in the order in which the sheet has them. */
export function unknownWords(
  rows: readonly { unknown: readonly Omit<UnknownWord, "rows">[] }[],
): UnknownWord[] {
  const found = new Map<string, UnknownWord>();
  for (const each of rows.flatMap(({ unknown }) => unknown)) {
    const key = foldedKey(wordKey(each));
    const known = found.get(key);
    if (known) known.rows++;
    else found.set(key, { ...each, rows: 1 });
  }
  return [...found.values()];
}
