import { parse } from "csv-parse/sync";
import { legacyFontOf, vietnameseWords } from "@/lib/imports/legacy-text";
import { fromLegacy } from "@/lib/platform/legacy-vietnamese";
import { type Cell, SHEET_LIMITS, type Sheet } from "@/lib/sheets/sheet";
import { brokenFile, notASheet, tooLarge, tooManyRows, unknownEncoding } from "@/lib/sheets/unreadable";

const DELIMITERS = [",", ";", "\t"] as const;

/** Text with commas, semicolons or tabs between. */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  if (bytes.byteLength > SHEET_LIMITS.partBytes) throw tooLarge();
  const records = parseRecords(decode(bytes));
  if (records.length > SHEET_LIMITS.rows) throw tooManyRows();
  const rows = records.map((record, index) => ({ number: index + 1, cells: record.map(csvCell) }));
  return { name, rows: rows.filter((row) => row.cells.some(Boolean)) };
}

/** UTF-8 first, which no other text passes for; then UTF-16, then what Vietnamese Windows wrote before. */
function decode(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) throw notASheet();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeAnsi(bytes);
  }
}

/** By its mark, or, where there is none, by the first letter, which is hardly ever beyond ASCII. */
function wideEncoding([first, second]: Uint8Array): string | null {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? "utf-16be" : null;
}

/** Windows-1258, or a font of its own over the letters of Western Europe, which `withoutLegacyText` reads. */
function decodeAnsi(bytes: Uint8Array): string {
  const vietnamese = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  const western = new TextDecoder("windows-1252").decode(bytes);
  const font = legacyFontOf(western.split("\n"));
  const legacy = font ? vietnameseWords(fromLegacy(western, font)) : 0;
  const best = Math.max(legacy, vietnameseWords(vietnamese));
  if (best <= 0) throw unknownEncoding();
  return best === legacy ? western : vietnamese;
}

function parseRecords(text: string): string[][] {
  const [hint = "", declared] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const options = { relax_quotes: true, relax_column_count: true, skip_empty_lines: false };
  try {
    return parse(text.slice(hint.length), { ...options, delimiter: declared ?? delimiterOf(text) });
  } catch {
    throw brokenFile();
  }
}

/** The separator that stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const sample = text
    .split("\n", 40)
    .join("\n")
    .replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => sample.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** A spreadsheet that wrote this file may have taken digits for a number and dropped their first zero. */
function csvCell(text: string): Cell | undefined {
  if (text.trim() === "") return undefined;
  return /^[1-9]\d{0,14}$/.test(text) ? { kind: "number", value: Number(text) } : { kind: "text", text };
}
