import { readCsv } from "@/lib/imports/reading/read-csv";
import { done, type Result } from "@/lib/platform/result";
import type { Sheet } from "@/lib/sheets/sheet";
import {
  brokenFile,
  emptyFile,
  encryptedFile,
  notASheet,
  otherSheetFormat,
  UnreadableSheet,
} from "@/lib/sheets/unreadable";
import { readXlsx } from "@/lib/sheets/xlsx/read-xlsx";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const TEXT_NAME = /\.(csv|tsv|txt)$/i;

/** All sheets of an uploaded file, told apart by its content; what cannot be read is refused with its remedy. */
export function readSheets(bytes: Uint8Array, fileName: string): Result<Sheet[]> {
  try {
    const sheets = sheetsOf(bytes, fileName);
    if (sheets.every((sheet) => sheet.rows.length === 0 && !sheet.isCut)) throw emptyFile();
    return done(sheets);
  } catch (error) {
    if (error instanceof UnreadableSheet) return error.refusal;
    throw error;
  }
}

function sheetsOf(bytes: Uint8Array, fileName: string): Sheet[] {
  if (bytes.byteLength === 0) throw emptyFile();
  if (startsWith(bytes, ZIP)) return readXlsx(bytes);
  if (startsWith(bytes, COMPOUND_FILE)) throw isEncrypted(bytes) ? encryptedFile() : otherSheetFormat();
  if (TEXT_NAME.test(fileName)) return [readCsv(bytes, fileName)];
  throw /\.xls[xm]?$/i.test(fileName) ? misnamed(bytes) : notASheet();
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** An encrypted workbook is a compound file with a stream of this name; an old .xls has none. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}

/** Web systems like to hand out an HTML table under the name of a workbook. */
function misnamed(bytes: Uint8Array): UnreadableSheet {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart();
  return /^<(!doctype|html|table|\?xml)/i.test(start) ? otherSheetFormat() : brokenFile();
}
