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
  const bare = text.normalize("NFD").replace(LATIN_MARKS, "");
  // Thousands of names are folded at once, and Unicode's own classes are slow: they are asked where they may matter.
  const folded = (BEYOND_LATIN.test(bare) ? bare.replace(MARKS, "") : bare)
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
  return UNTIDY.test(folded) ? folded.replace(/\s+/g, " ").trim() : folded;
}
