import type { DocNumber as HeadNumber } from "./model";

/** Number and symbol of a Union document: `58-QĐ/ĐTN`, with an advisory body `367-QĐ/TWĐTN-VP`. */
type DocNumber = { number: number; type: string; issuer: string };

const FORM = /^(\d{1,5})-(\p{L}{2,3})\/(\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)?)$/u;
/** The state's: `58/QĐ-ĐTN`. */
const STATE_FORM = /^(\d{1,5})\/(\p{L}{2,3})-(\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)?)$/u;

/** What Word makes of a hyphen, and others that look like one. */
const DASHES = /[\u2010-\u2015\u2212]/g;

export function formatDocNumber({ number, type, issuer }: DocNumber): string {
  return `${String(number).padStart(2, "0")}-${type}/${issuer}`;
}

/** Reads a number as people type it: with or without “Số:”, with blanks or a dash, in decomposed letters. */
export function parseDocNumber(typed: string): DocNumber | null {
  return readAs(FORM, typed);
}

function readAs(form: RegExp, typed: string): DocNumber | null {
  const text = typed
    .normalize("NFC")
    .replace(/^\s*số\s*:?/iu, "")
    .replace(/\s+/g, "")
    .replace(DASHES, "-");
  const parts = form.exec(text);
  if (!parts) return null;
  const [, number = "", type = "", issuer = ""] = parts;
  return Number(number) > 0 ? { number: Number(number), type, issuer } : null;
}

type Form = Omit<DocNumber, "number">;

/**
 * The number of a paper of some type: the whole of it, or the bare figure, which type and issuer complete. An advisory
 * body may stand behind the issuer's code (`58-QĐ/ĐTN-VP`); another issuer's number is none of this paper.
 */
export function docNumberOf(typed: string, form: Form): string | null {
  const bare = /^\s*0*([1-9]\d{0,4})\s*$/.exec(typed);
  if (bare) return formatDocNumber({ number: Number(bare[1]), ...form });
  const parsed = parseDocNumber(typed);
  return parsed && parsed.type === form.type && isOf(parsed, form) ? formatDocNumber(parsed) : null;
}

function isOf(number: DocNumber, { issuer }: Form): boolean {
  return number.issuer === issuer || number.issuer.startsWith(`${issuer}-`);
}

/**
 * Why a whole number of the right type is none of this paper: it bears another issuer's code, or is written as the state
 * writes its own (domain.md §5). Null in all other cases.
 */
export function whyNotOf(typed: string, form: Form): string | null {
  const [parsed, asState] = [parseDocNumber(typed), readAs(STATE_FORM, typed)];
  const read = parsed ?? asState;
  if (!read || read.type !== form.type || (parsed && isOf(parsed, form))) return null;
  if (!isOf(read, form)) {
    const own = formatDocNumber({ number: read.number, ...form });
    return `“${read.issuer}” không phải ký hiệu của nơi ban hành văn bản này. Số viết là ${own}.`;
  }
  return `“${typed.trim()}” là cách viết của cơ quan nhà nước. Số văn bản của Đoàn viết là ${formatDocNumber(read)}.`;
}

const RECORDED = /^(\d{1,5}\p{Ll}?)(?:-(\p{L}{2,4})(?:\/(\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)?))?)?$/u;

/**
 * The number of a paper's head as somebody recorded it: `11a-NQ/ĐTN-VP` in its parts, of which the paper's own complete
 * what was left out; what has another form stands as it was typed.
 */
export function headNumber(
  recorded: string | null,
  { kind, issuerCode }: Omit<HeadNumber, "value">,
): HeadNumber {
  if (!recorded) return { value: null, kind, issuerCode };
  const text = recorded.normalize("NFC").replace(/^\s*số\s*:?\s*/iu, "");
  const [, value, type = kind, issuer = issuerCode] = RECORDED.exec(text.replace(/\s+/g, "")) ?? [];
  if (value === undefined) return { value: text.trim(), kind: "", issuerCode: "" };
  return { value, kind: type, issuerCode: issuer };
}

/** `58` of `58-QĐ/ĐTN`, as a paper's head writes it. */
export function figureOf(number: string): string {
  const parsed = parseDocNumber(number);
  return parsed ? String(parsed.number).padStart(2, "0") : number;
}

/** `ĐTN-VP` of `58-QĐ/ĐTN-VP`: a paper's head bears the code that was recorded. */
export function issuerCodeOf(number: string): string | null {
  return parseDocNumber(number)?.issuer ?? null;
}
