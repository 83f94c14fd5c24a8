/**
 * Vietnamese text of the years before Unicode, as it shows where its font is gone: TCVN 5712:1993 (VN3, the fonts
 * .VnTime and their like), one character for each letter, and VNI-Windows, a letter with its marks behind it.
 */
export const LEGACY_FONTS = ["tcvn3", "vni"] as const;
export type LegacyFont = (typeof LEGACY_FONTS)[number];

/** VN3's letters from a code on. Its capitals with tones are small letters in a font of capitals. */
const TCVN3_RUNS: [first: number, letters: string][] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

/** As it shows → what it was. */
export const TCVN3_LETTERS: ReadonlyMap<string, string> = new Map(
  TCVN3_RUNS.flatMap(([first, letters]) =>
    [...letters].map((letter, at) => [String.fromCharCode(first + at), letter] as const),
  ),
);

const [CIRCUMFLEX, BREVE, HORN] = ["\u0302", "\u0306", "\u031b"];
const [GRAVE, ACUTE, HOOK, TILDE, DOT] = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const TONES = [GRAVE, ACUTE, HOOK, TILDE, DOT];

/** VNI's letters with a mark behind them: the letters, what they are with the mark, and the tones' marks in TONES' order. */
const VNI_MARKED: [letters: string, shape: string, own: string, tones: string][] = [
  ["aeouy", "", "", "øùûõï"],
  ["aeo", CIRCUMFLEX, "â", "àáåãä"],
  ["a", BREVE, "ê", "èéúüë"],
];
const VNI_ALONE: [shown: string, letter: string][] = [
  ["ì", "ì"],
  ["í", "í"],
  ["æ", "ỉ"],
  ["ó", "ĩ"],
  ["ò", "ị"],
  ["î", "ỵ"],
  ["ñ", "đ"],
];
/** The letters with a horn have characters of their own, behind which the tones' marks stand as behind plain ones. */
const VNI_HORNED: [shown: string, letter: string][] = [
  ["ô", `o${HORN}`],
  ["ö", `u${HORN}`],
];

/** As it shows → what it was. */
export const VNI_LETTERS: ReadonlyMap<string, string> = new Map(
  [...vniLetters()].flatMap(([shown, letter]) => [
    [shown, letter.normalize("NFC")] as const,
    [shown.toUpperCase(), letter.normalize("NFC").toUpperCase()] as const,
  ]),
);

function* vniLetters(): Generator<[shown: string, letter: string]> {
  yield* VNI_ALONE;
  for (const [letters, shape, own, tones] of VNI_MARKED)
    for (const letter of letters) {
      if (own) yield [letter + own, letter + shape];
      for (const [at, tone] of TONES.entries()) yield [letter + tones[at], letter + shape + tone];
    }
  for (const [shown, letter] of VNI_HORNED) {
    yield [shown, letter];
    for (const [at, tone] of TONES.entries()) yield [shown + "øùûõï"[at], letter + tone];
  }
}

const VNI_PAIR = /[aeouyôö][âàáåãäêèéúüëøùûõï]|[ìíæóòîñôö]/giu;

/** What a text in one of these fonts says. */
export function fromLegacy(text: string, font: LegacyFont): string {
  if (font === "tcvn3") return text.replace(/[\u00a1-\u00fe]/g, (shown) => TCVN3_LETTERS.get(shown) ?? shown);
  return text.replace(VNI_PAIR, vniLetter);
}

/** A mark keeps the case in which it was typed; the letter before it decides. */
function vniLetter(shown: string): string {
  const [letter = "", mark = ""] = shown;
  const isCapital = letter !== letter.toLowerCase();
  const found = VNI_LETTERS.get(isCapital ? shown.toUpperCase() : letter + mark.toLowerCase());
  return found ?? shown;
}
