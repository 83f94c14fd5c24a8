import fc from "fast-check";

const LETTERS = [..."aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz"];
const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

/** One letter, mark or sign of Vietnamese text, in either case, composed or not: a unit for `fc.string`. */
export const vietnamese = fc.oneof(
  { weight: 5, arbitrary: letter() },
  { weight: 1, arbitrary: fc.constantFrom(" ", "  ", "'", "-", ".", "\u00a0", "\u200b", "7") },
);

function letter() {
  return fc
    .tuple(
      fc.constantFrom(...LETTERS),
      fc.constantFrom(...TONES),
      fc.boolean(),
      fc.constantFrom("NFC", "NFD"),
    )
    .map(([base, tone, upper, form]) => (upper ? base.toUpperCase() : base).concat(tone).normalize(form));
}
