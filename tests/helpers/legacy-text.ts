import { type LegacyFont, TCVN3_LETTERS, VNI_LETTERS } from "@/lib/platform/legacy-vietnamese";

const TABLES = { tcvn3: TCVN3_LETTERS, vni: VNI_LETTERS };

/** A text as an old font stores it. TCVN3 writes capitals with tones as small letters, in a font of capitals. */
export function inLegacy(text: string, font: LegacyFont): string {
  const shown = new Map([...TABLES[font]].map(([old, letter]) => [letter, old]));
  return [...text].map((letter) => shown.get(letter) ?? shown.get(letter.toLowerCase()) ?? letter).join("");
}

const WINDOWS_1258: Record<string, number> = {
  "\u0300": 0xcc,
  "\u0309": 0xd2,
  "\u0303": 0xde,
  "\u0301": 0xec,
  "\u0323": 0xf2,
  ă: 0xe3,
  Ă: 0xc3,
  đ: 0xf0,
  Đ: 0xd0,
  ơ: 0xf5,
  Ơ: 0xd5,
  ư: 0xfd,
  Ư: 0xdd,
};

/** As Vietnamese Windows wrote it: letters with their shapes, tones behind them. */
export function inWindows1258(text: string): Uint8Array {
  // A dot stands before the letter's own mark where both are apart.
  const tonesApart = text
    .normalize("NFD")
    .replace(
      /([aeou])(\u0323?)([\u0302\u0306\u031b])/gi,
      (_, letter, dot, mark) => (letter + mark).normalize("NFC") + dot,
    );
  return Uint8Array.from([...tonesApart].map((letter) => WINDOWS_1258[letter] ?? letter.charCodeAt(0)));
}
