const MARKS = /\p{M}+/gu;
const PLAIN = /^[!-~]*$/;

/**
 * The key by which texts are compared and searched: no diacritics, no đ, lower case, single spaces.
 * Composed and decomposed Unicode give the same key.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
