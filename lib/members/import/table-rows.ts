import { type ColumnField, meaningOf } from "@/lib/members/import/header-words";
import type { Mapping, Table } from "@/lib/members/import/mapping";
import { typedText } from "@/lib/members/import/read-value";
import { columnIndex, type SheetRow } from "@/lib/members/import/sheet";
import { fold } from "@/lib/platform/fold";

/** The cells of a row by the field that the mapping gives to their column. */
export type FieldColumns = Map<ColumnField, { index: number; letter: string }>;

export function fieldColumns(mapping: Mapping): FieldColumns {
  return new Map(
    Object.entries(mapping).flatMap(([letter, field]) =>
      field === null ? [] : [[field, { index: columnIndex(letter), letter }] as const],
    ),
  );
}

/** A row that speaks of a person; `section` is the branch under whose heading it stands. */
export type DataRow = { row: SheetRow; section: string | null };

/**
 * The rows below the header that hold people: without column numbers, headings, sums, repeated
 * headers, and the place, date and signatures at the end.
 */
export function dataRows(table: Table): DataRow[] {
  const columns = fieldColumns(table.mapping);
  const found: DataRow[] = [];
  let section: string | null = null;
  let afterEnd = false;
  for (const row of table.sheet.rows.slice(table.header.end)) {
    const heading = sectionName(row);
    if (heading !== null) section = heading;
    afterEnd ||= isClosingLine(row);
    if (heading === null && isPersonRow(row, columns, afterEnd)) found.push({ row, section });
  }
  return found;
}

const EVIDENCE: ColumnField[] = [
  ...(["code", "birthDate", "birthDateMale", "birthDateFemale", "idNumber", "cardNumber", "phone"] as const),
  ...(["email", "gender", "femaleMark", "maleMark", "joinedOn"] as const),
];

function isPersonRow(row: SheetRow, columns: FieldColumns, afterEnd: boolean): boolean {
  if (isColumnNumbers(row) || isRepeatedHeader(row, columns)) return false;
  const has = (field: ColumnField) => {
    const column = columns.get(field);
    return column !== undefined && typedText(row.cells[column.index]) !== "";
  };
  const evidence = EVIDENCE.filter(has).length;
  if (isClosingLine(row) || afterEnd)
    return has("fullName") || has("givenName") ? evidence >= 2 : evidence >= 3;
  return has("fullName") || has("givenName") || has("familyName") || evidence >= 2;
}

/** The distinct texts of a row; a merge counts once. */
function texts(row: SheetRow): string[] {
  const cells = [...new Set(row.cells)].filter((cell) => cell !== undefined);
  return cells.map((cell) => fold(typedText(cell))).filter((text) => text !== "");
}

/** "(1) (2) (3)" or "A B 1 2" under the titles. */
function isColumnNumbers(row: SheetRow): boolean {
  const labels = texts(row).map((text) => text.replace(/[()[\]]/g, ""));
  return labels.length >= 3 && labels.every((label) => /^(\d{1,2}|[a-z])$/.test(label));
}

function isRepeatedHeader(row: SheetRow, columns: FieldColumns): boolean {
  let repeated = 0;
  for (const [field, { index }] of columns) {
    const text = typedText(row.cells[index]);
    if (text !== "" && text.length < 40 && meaningOf([text])?.means === field) repeated++;
  }
  return repeated >= 3;
}

const CLOSING =
  /^(tong|cong\b|an dinh|danh sach (nay|tren)|nguoi lap|tm\.|t\/m|thay mat|xac nhan|nguoi ky|ky ten|noi nhan|ghi chu:)|ngay .{0,12}thang .{0,12}nam/;

function isClosingLine(row: SheetRow): boolean {
  const found = texts(row);
  return found.length > 0 && found.length <= 6 && found.some((text) => CLOSING.test(text));
}

/** "II. CHI ĐOÀN VĂN PHÒNG" over the people of that branch. */
function sectionName(row: SheetRow): string | null {
  const cells = [...new Set(row.cells)]
    .map(typedText)
    .filter((text) => text !== "" && !/^[\dIVX.)]+$/.test(text));
  const [only = ""] = cells;
  const name = only.replace(/^([IVX]+|\d+)[.)\s]+/, "");
  return cells.length === 1 && /^(chi doan|lien chi doan|cd )/.test(fold(name))
    ? name.replace(/\s*[:(].*$/, "")
    : null;
}
