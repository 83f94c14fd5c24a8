import { CODE_LISTS } from "@/lib/members/roster/code-lists";
import { type RosterFieldName, type RosterValues, rosterField } from "@/lib/members/roster/fields";
import { isPlainDate } from "@/lib/platform/dates";
import type { SheetCell, SheetLine, SheetPlan } from "@/lib/platform/xlsx/types";
import { xlsxPieces } from "@/lib/platform/xlsx/workbook";
import type { YearMarks } from "./year-marks";

/** Somebody as a file says; what the values hold as branch is what the file calls the person's place. */
export type ExportedMember = {
  values: Partial<RosterValues>;
  unit: string;
  standing: string;
  /** For the national form; that of a discipline only for whoever may know. */
  marks?: YearMarks | Omit<YearMarks, "disciplined">;
};

export type ExportColumn = { title: string; width: number; cell: (member: ExportedMember) => SheetCell };

export type RosterExport = {
  title: string;
  /** A second line: unit, filter, day. */
  subtitle: string;
  columns: ExportColumn[];
  people: Iterable<ExportedMember[]> | AsyncIterable<ExportedMember[]>;
};

const HEADER_ROW = 4;
const WIDTHS: Partial<Record<RosterFieldName, number>> = {
  fullName: 26,
  gender: 10,
  nativePlace: 46,
  permanentAddress: 46,
  idIssuedPlace: 30,
  email: 28,
  branch: 32,
};
const [NARROWEST, WIDEST] = [14, 36];

/** In characters: what a field's values take, of a list its longest. */
export function widthOf(name: RosterFieldName, title: string): number {
  const { list } = rosterField(name);
  const known: readonly string[] = list ? CODE_LISTS[list] : [];
  const longest = Math.max(NARROWEST, ...[title, ...known].map((text) => text.length + 2));
  return WIDTHS[name] ?? Math.min(WIDEST, longest);
}

export const UNIT_COLUMN: ExportColumn = { title: "Đơn vị", width: 30, cell: ({ unit }) => unit };
export const STANDING_COLUMN: ExportColumn = {
  title: "Tình trạng",
  width: 30,
  cell: ({ standing }) => standing,
};

export function fieldColumn(name: RosterFieldName): ExportColumn {
  const { label } = rosterField(name);
  return {
    title: label,
    width: widthOf(name, label),
    cell: ({ values }) => valueCell(name, values[name]),
  };
}

/** The list as a sheet: days are real dates, everything else typed by people is text, numbers that start with 0 too. */
export function listSheet({ title, subtitle, columns, people }: RosterExport): SheetPlan {
  return {
    name: "Danh sách",
    widths: [6, ...columns.map(({ width }) => width)],
    frozen: { columns: 2, rows: HEADER_ROW },
    repeatedRows: [HEADER_ROW, HEADER_ROW],
    lines: lines(),
  };

  async function* lines(): AsyncGenerator<SheetLine[]> {
    yield [
      { look: "title", cells: [title] },
      { look: "note", cells: [subtitle] },
      { row: HEADER_ROW, look: "heading", cells: ["STT", ...columns.map((column) => column.title)] },
    ];
    yield* numbered(people, (member) => columns.map(({ cell }) => cell(member)));
  }
}

/** Lines of people, each with its number in front. */
export async function* numbered(
  people: RosterExport["people"],
  cells: (member: ExportedMember) => SheetCell[],
): AsyncGenerator<SheetLine[]> {
  let number = 0;
  for await (const some of people)
    yield some.map((member) => ({ look: "data", cells: [++number, ...cells(member)] }));
}

function valueCell(field: RosterFieldName, value: string | boolean | undefined): SheetCell {
  if (value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "x" : null;
  if (field === "gender") return value === "male" ? "Nam" : "Nữ";
  return /^date/.test(rosterField(field).kind) && isPlainDate(value) ? { day: value } : value;
}

type SmallList = {
  title: string;
  subtitle: string;
  fields: RosterFieldName[];
  rows: Partial<RosterValues>[];
};

/** A list that is at hand as a whole. */
export async function exportRoster({ fields, rows, ...head }: SmallList): Promise<Uint8Array> {
  const people = [rows.map((values) => ({ values, unit: "", standing: "" }))];
  const pieces = xlsxPieces([listSheet({ ...head, columns: fields.map(fieldColumn), people })]);
  return wholeFile(pieces);
}

export async function wholeFile(pieces: AsyncIterable<Buffer>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}
