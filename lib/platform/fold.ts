const LATIN_MARKS = /[\u0300-\u036f]+/g;
const BEYOND_LATIN = /[^\0-\u02ff]/;
const MARKS = /\p{M}+/gu;
const PLAIN = /^[!-~]*$/;
const UNTIDY = /\s\s|^\s|\s$|[^\S ]/;

/**
 * The key by which texts are compared and searched: no diacritics, no đ, lower case, single spaces.
 * Composed and decomposed Unicode give the same key.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const known = kept.get(text);
  if (known !== undefined) return known;
  const folded = folding(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  if (text.length <= LONGEST_KEPT) kept.set(text, folded);
  return folded;
}

/** A sheet has a few words thousands of times, and each name is asked for by all that compare it. */
const kept = new Map<string, string>();
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 60;

function folding(text: string): string {
  const bare = text.normalize("NFD").replace(LATIN_MARKS, "");
  // Thousands of names are folded at once, and Unicode's own classes are slow: they are asked where they may matter.
  const folded = (BEYOND_LATIN.test(bare) ? bare.replace(MARKS, "") : bare)
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
  return UNTIDY.test(folded) ? folded.replace(/\s+/g, " ").trim() : folded;
}
