import { fold } from "@/lib/platform/fold";

/** Blanks and control characters part words; the rest of what nobody sees does not. */
const PARTING = /[\s\p{Cc}]+/gu;
const INVISIBLE = /[\p{Cf}\p{Cs}]+/gu;
/** Composed letters of Latin script with single blanks between the words: nearly every cell. */
const TIDY = /^[!-~\u00c0-\u024f\u1e00-\u1eff]+(?: [!-~\u00c0-\u024f\u1e00-\u1eff]+)*$/;
const UNTIDY = /\s\s|^\s|\s$|[^\S ]|[\p{Cc}\p{Cf}\p{Cs}]/u;

/** Composed letters, single blanks, nothing invisible: how every text of a roster is kept. */
export function tidyText(text: string): string {
  if (TIDY.test(text)) return text;
  const composed = text.normalize("NFC");
  if (!UNTIDY.test(composed)) return composed;
  return composed.replace(PARTING, " ").replace(INVISIBLE, "").replace(/ +/g, " ").trim();
}

/** A name as it is written in a register; one typed all in capitals or all in small letters gets its capitals. */
export function tidyName(text: string): string {
  const name = tidyText(text);
  const lower = name.toLocaleLowerCase("vi");
  if (name !== lower && name !== name.toLocaleUpperCase("vi")) return name;
  return lower.replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toLocaleUpperCase("vi");
  });
}

/** Whether a name stands all in capitals, which it loses where it is taken. */
export function isInCapitals(text: string): boolean {
  const name = tidyText(text);
  return name === name.toLocaleUpperCase("vi") && name !== tidyName(name);
}

/** Vietnamese order sorts by this, the last word of the name. */
export function givenNameOf(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf(" ") + 1);
}

export function joinName(familyAndMiddle: string, given: string): string {
  return tidyText(`${familyAndMiddle} ${given}`);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Its letters, with the tone of each word behind it: "Hoà" is spelled as "hòa". */
export function spelling(name: string): string {
  const words = name.normalize("NFD").toLowerCase().split(" ");
  return words.map((word) => word.replace(TONES, "") + (word.match(TONES) ?? []).join("")).join(" ");
}

/** Whether two names that fold alike have the same accents, or one of them has none. */
export function accentsAgree(a: string, b: string): boolean {
  const [one, other] = [spelling(a), spelling(b)];
  return one === other || one === fold(a) || other === fold(b);
}

const NAME = /^\p{L}[\p{L}\p{M}\s.'’-]*$/u;

/** What keeps a tidied text from being a person's name, or null. */
export function nameProblem(name: string): string | null {
  if (/\d/.test(name)) return `“${name}” có chữ số. Ghi họ và tên bằng chữ.`;
  if (name.length > 100) return "Họ và tên dài quá 100 ký tự. Chỉ ghi họ và tên.";
  return NAME.test(name) ? null : `“${name}” không phải là họ và tên. Chỉ dùng chữ cái và dấu cách.`;
}
