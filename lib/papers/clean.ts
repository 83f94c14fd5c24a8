import type { AnyPaper } from "./model";

// What XML forbids and no printer shows; the line end is kept.
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cs}\u{200b}\u{feff}\u{fffe}\u{ffff}]/gu;

/** As every renderer writes a text: composed letters, nothing that a file format forbids. */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(UNPRINTABLE, "");
}

/** The same paper with every text cleaned, wherever it stands. */
export function cleanPaper<P extends AnyPaper>(paper: P): P {
  return cleaned(paper) as P;
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]));
}
