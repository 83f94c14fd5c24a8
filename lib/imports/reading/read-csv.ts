import { parse } from "csv-parse/sync";
import { findHeader } from "@/lib/imports/columns/header";
import { withLooseQuotes } from "@/lib/imports/reading/csv-quotes";
import { legacyFontOf, vietnameseWords } from "@/lib/imports/reading/legacy-text";
import { fromLegacy } from "@/lib/platform/legacy-vietnamese";
import { CellBudget } from "@/lib/sheets/cell-budget";
import { type Cell, SHEET_LIMITS, type Sheet, type SheetRow } from "@/lib/sheets/sheet";
import {
  brokenFile,
  notASheet,
  tooLarge,
  tooManyRows,
  UnreadableSheet,
  unknownEncoding,
} from "@/lib/sheets/unreadable";

const DELIMITERS = [",", ";", "\t"] as const;

const SAMPLE_LINES = 40;

/** In characters. */
const SAMPLE = 64 * 1024;
const LONGEST_LINE = 1024 * 1024;

/** Blank ones too, of which an office's sheet has some thousands in a line. */
const MOST_FIELDS = 5_000_000;

/** Text with commas, semicolons or tabs between. */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  if (bytes.byteLength > SHEET_LIMITS.partBytes) throw tooLarge();
  const text = decode(bytes);
  if (hasLineOver(text, LONGEST_LINE)) throw brokenFile();
  const [hint = "", declared] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const body = text.slice(hint.length);
  return { name, ...readRows(body, declared ?? delimiterOf(body)) };
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

/** The rows that hold anything. */
function readRows(text: string, delimiter: string): Pick<Sheet, "rows" | "isCut"> {
  const budget = new CellBudget();
  const rows: SheetRow[] = [];
  let number = 0;
  let fields = 0;
  let isCut = false;
  // Taken line by line, so that what is too much is refused before all of it is there.
  const on_record = (record: string[]) => {
    number += 1;
    fields += record.length;
    if (number > SHEET_LIMITS.rows) throw tooManyRows();
    if (fields > MOST_FIELDS) throw tooLarge();
    isCut ||= record.slice(SHEET_LIMITS.columns).some((field) => field.trim() !== "");
    const cells = record.slice(0, SHEET_LIMITS.columns).map(csvCell);
    const filled = cells.filter((cell) => cell !== undefined);
    budget.take(1);
    for (const cell of filled) budget.takeFilled(cell);
    if (filled.length > 0) rows.push({ number, cells });
    return null;
  };
  const options = { relax_quotes: true, relax_column_count: true, skip_empty_lines: false };
  try {
    parse(withLooseQuotes(text, delimiter), { ...options, delimiter, on_record });
  } catch (error) {
    throw error instanceof UnreadableSheet ? error : brokenFile();
  }
  return { rows, isCut };
}

function hasLineOver(text: string, most: number): boolean {
  for (let start = 0; start + most < text.length; ) {
    const end = text.lastIndexOf("\n", start + most);
    if (end < start) return true;
    start = end + 1;
  }
  return false;
}

/** The separator that stands most often outside quotes in the first lines and under which they have a header. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, SAMPLE).split("\n", SAMPLE_LINES).join("\n");
  const bare = sample.replace(/"[^"]*"/g, "");
  const often = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length }))
    .sort((a, b) => b.count - a.count)
    .map(({ sign }) => sign);
  return often.find((sign) => hasHeader(sample, sign)) ?? often[0] ?? ",";
}

function hasHeader(sample: string, delimiter: string): boolean {
  return findHeader({ name: "", ...readRows(sample, delimiter) }) !== null;
}

/** A spreadsheet that wrote this file may have taken digits for a number and dropped their first zero. */
function csvCell(written: string): Cell | undefined {
  if (written.trim() === "") return undefined;
  const text = written.slice(0, SHEET_LIMITS.letters);
  return /^[1-9]\d{0,14}$/.test(text) ? { kind: "number", value: Number(text) } : { kind: "text", text };
}
