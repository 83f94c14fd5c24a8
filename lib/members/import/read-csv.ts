import { parse } from "csv-parse/sync";
import { type Cell, SHEET_LIMITS, type Sheet } from "@/lib/members/import/sheet";
import { brokenFile, notASheet, notUtf8, tooLarge } from "@/lib/members/import/unreadable";

const DELIMITERS = [",", ";", "\t"] as const;

/** Text with commas, semicolons or tabs between, UTF-8 with or without a byte order mark. */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  if (bytes.byteLength > SHEET_LIMITS.partBytes) throw tooLarge();
  const records = parseRecords(decode(bytes));
  if (records.length > SHEET_LIMITS.rows) throw tooLarge();
  const rows = records.map((record, index) => ({ number: index + 1, cells: record.map(csvCell) }));
  return { name, rows: rows.filter((row) => row.cells.some(Boolean)) };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw notUtf8();
  if (bytes.includes(0)) throw notASheet();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8();
  }
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
