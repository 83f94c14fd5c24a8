/** Number and symbol of a Union document: `58-QĐ/ĐTN`, with an advisory body `367-QĐ/TWĐTN-VP`. */
type DocNumber = { number: number; type: string; issuer: string };

const FORM = /^(\d{1,5})-(\p{L}{2,3})\/(\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)?)$/u;

export function formatDocNumber({ number, type, issuer }: DocNumber): string {
  return `${String(number).padStart(2, "0")}-${type}/${issuer}`;
}

/** Reads a number as people type it: with or without “Số:”, with blanks, in decomposed letters. */
export function parseDocNumber(typed: string): DocNumber | null {
  const text = typed
    .normalize("NFC")
    .replace(/^\s*số\s*:?/iu, "")
    .replace(/\s+/g, "");
  const parts = FORM.exec(text);
  if (!parts) return null;
  const [, number = "", type = "", issuer = ""] = parts;
  return Number(number) > 0 ? { number: Number(number), type, issuer } : null;
}

/** The number of a paper of some type: the whole of it, or the bare figure, which type and issuer complete. */
export function docNumberOf(typed: string, { type, issuer }: Omit<DocNumber, "number">): string | null {
  const bare = /^\s*0*([1-9]\d{0,4})\s*$/.exec(typed);
  if (bare) return formatDocNumber({ number: Number(bare[1]), type, issuer });
  const parsed = parseDocNumber(typed);
  return parsed?.type === type ? formatDocNumber(parsed) : null;
}

/** `58` of `58-QĐ/ĐTN`, as a paper's head writes it. */
export function figureOf(number: string): string {
  const parsed = parseDocNumber(number);
  return parsed ? String(parsed.number).padStart(2, "0") : number;
}
