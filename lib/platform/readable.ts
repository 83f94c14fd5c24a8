/** Control characters but tabs and line ends, and halves of characters: nobody sees them, and a database refuses some. */
const UNREADABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** Where in an input a text cannot be read, as a dotted path ("" for the input itself); null where all can. */
export function unreadableAt(input: unknown): string | null {
  if (typeof input === "string") return UNREADABLE.test(input) ? "" : null;
  if (typeof input !== "object" || input === null || !isPlain(input)) return null;
  for (const [name, value] of Object.entries(input)) {
    if (UNREADABLE.test(name)) return "";
    const inside = unreadableAt(value);
    if (inside !== null) return inside === "" ? name : `${name}.${inside}`;
  }
  return null;
}

const isPlain = (input: object) =>
  Array.isArray(input) || [Object.prototype, null].includes(Object.getPrototypeOf(input));
