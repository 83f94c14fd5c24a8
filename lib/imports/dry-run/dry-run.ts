import {
  type FoundTable,
  findTables,
  ofYear,
  remap,
  type Table,
  withoutSensitive,
} from "@/lib/imports/columns/mapping";
import { withoutOtherYears, yearOfTable } from "@/lib/imports/columns/table-year";
import type { Held } from "@/lib/imports/comparing/outcomes";
import { compareSheet } from "@/lib/imports/dry-run/compared";
import { type KeptSheet, openSheet, sealSheet, withSheet } from "@/lib/imports/dry-run/kept-sheet";
import { readLegacy } from "@/lib/imports/dry-run/legacy-examples";
import type { Memories } from "@/lib/imports/dry-run/memory";
import { fingerprintOf, recalled, withMemory } from "@/lib/imports/dry-run/recalled";
import { shownResult } from "@/lib/imports/dry-run/shown-result";
import { readSheets } from "@/lib/imports/reading/read-sheets";
import { hasColumnFor } from "@/lib/imports/rows/column-for";
import { dataRows, fieldColumns } from "@/lib/imports/rows/table-rows";
import type { ColumnMapping, ImportAnswers, Surroundings } from "@/lib/imports/types";
import { pack } from "@/lib/platform/packing";
import { done, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { columnIndex } from "@/lib/platform/xlsx/columns";
import { SHEET_LIMITS } from "@/lib/sheets/sheet";
import { tooManyRows } from "@/lib/sheets/unreadable";
import { unitYearUnderWay } from "@/lib/units/rules";

type Upload = {
  bytes: Uint8Array;
  fileName: string;
  seesSensitive: boolean;
  remembered: Memories;
  around: Surroundings;
};

export type DryRun = {
  mapping: ColumnMapping;
  fingerprint: string;
  counts: Record<string, number>;
  resultSealed: Uint8Array<ArrayBuffer>;
  held: Held[];
};

/** With the answers that the unit has given to such a sheet before. */
export type ReadUpload = DryRun & {
  sheetName: string;
  sheetSealed: Uint8Array<ArrayBuffer>;
  answers: ImportAnswers;
  /** For which year it is taken. Where that is not the one asked for, what is recorded of it was not compared with. */
  year: number;
};

/** From the bytes of a file to its first dry run. */
export function readUpload({ bytes, fileName, seesSensitive, ...rest }: Upload): Result<ReadUpload> {
  const sheets = readSheets(bytes, fileName);
  if (!sheets.ok) return sheets;
  const found = findTables(sheets.value);
  if (!found.ok) return found;
  if (found.value.some(isOverfull)) return tooManyRows().refusal;
  const tables = found.value.map((table) => tableToKeep(table, seesSensitive, rest.remembered));
  const [front, ...others] = tables.filter(({ table }) => hasPeople(table));
  return front ? done(firstRun({ ...front, others }, rest)) : nobodyBelow(found.value);
}

const FIRST_ROWS = 100;

/**
 * Whether anybody stands below the titles, be it young people alone, who are left out. Mostly the first rows tell. Where the
 * column of names is still to be chosen any row may be of somebody.
 */
function hasPeople(table: Table): boolean {
  const { sheet, header, mapping } = table;
  if (!hasColumnFor(fieldColumns(mapping), "fullName"))
    return sheet.rows.slice(header.end).some(({ cells }) => cells.some(Boolean));
  const first = { ...sheet, rows: sheet.rows.slice(0, header.end + FIRST_ROWS) };
  return [{ ...table, sheet: first }, table].some((each) => dataRows(each).rows.length > 0);
}

function nobodyBelow(tables: Table[]): Refusal {
  const [front] = tables;
  const titles = front?.sheet.rows[front.header.end - 1]?.number;
  const page = tables.length > 1 ? ` của trang “${front?.sheet.name}”` : "";
  return refused(
    "invalid",
    `Dưới dòng tiêu đề (dòng ${titles})${page} không có ai. Ghi mỗi đoàn viên một dòng ở dưới đó rồi tải lên lại.`,
  );
}

/** What stands above the people is no row of theirs. */
function isOverfull({ sheet, header }: Table): boolean {
  return sheet.rows.length - header.end > SHEET_LIMITS.people;
}

function tableToKeep({ legacy, ...table }: FoundTable, seesSensitive: boolean, remembered: Memories) {
  const { table: seen, leftOut } = sheetToKeep(withMemory(table, remembered), seesSensitive);
  return { table: seen, leftOut, legacy: legacy && readLegacy(legacy, seen) };
}

/** For the year under way, unless the sheet names another. */
function firstRun(
  sheet: KeptSheet,
  { remembered, around: asked }: Pick<Upload, "remembered" | "around">,
): ReadUpload {
  const year = yearOfTable(sheet.table, unitYearUnderWay(asked.unit.periodKind, asked.today));
  const around = { ...asked, year };
  const table = withoutOtherYears(ofYear(sheet.table, year), year);
  const kept = { ...sheet, table };
  const answers = recalled(kept, remembered, around);
  const run = dryRun(kept, table.mapping, answers, around);
  return { ...run, answers, year, sheetName: table.sheet.name, sheetSealed: sealSheet(kept) };
}

/** Whoever may not see sensitive fields does not leave them here either. */
function sheetToKeep(table: Table, seesSensitive: boolean): { table: Table; leftOut: string[] } {
  if (seesSensitive) return { table, leftOut: [] };
  const { table: open, leftOut } = withoutSensitive(table);
  const hidden = Object.keys(table.mapping).filter(
    (letter) => open.mapping[letter] !== table.mapping[letter],
  );
  const indexes = new Set(hidden.map(columnIndex));
  const rows = open.sheet.rows.map((row, at) => {
    if (at < open.header.end) return row;
    return { ...row, cells: row.cells.map((cell, index) => (indexes.has(index) ? undefined : cell)) };
  });
  return { table: { ...open, sheet: { ...open.sheet, rows } }, leftOut };
}

type Chosen = { sheetSealed: Uint8Array; sheet: string; remembered: Memories; around: Surroundings };

/** The first dry run of another sheet of the same workbook. */
export function chooseSheet({ sheetSealed, sheet, ...rest }: Chosen): Result<ReadUpload> {
  const kept = withSheet(openSheet(sheetSealed), sheet);
  if (!kept) {
    return refusedAt("sheet", `Tệp không có trang danh sách nào tên “${sheet}”. Chọn một trang của tệp.`);
  }
  return done(firstRun(kept, rest));
}

type Again = {
  sheetSealed: Uint8Array;
  mapping: ColumnMapping;
  mappingChanges: Record<string, string | null>;
  answers: ImportAnswers;
  around: Surroundings;
};

/** The dry run of a sheet kept before, with changed columns and answers. */
export function compareAgain({
  sheetSealed,
  mapping,
  mappingChanges,
  answers,
  around,
}: Again): Result<DryRun> {
  const kept = openSheet(sheetSealed);
  const remapped = remap({ ...kept.table, mapping }, mappingChanges);
  if (!remapped.ok) return remapped;
  return done(dryRun(kept, ofYear(remapped.value, around.year).mapping, answers, around));
}

function dryRun(
  kept: KeptSheet,
  mapping: ColumnMapping,
  answers: ImportAnswers,
  around: Surroundings,
): DryRun {
  const compared = compareSheet(kept, mapping, answers, around);
  return {
    mapping,
    fingerprint: fingerprintOf(kept.table),
    counts: compared.comparison.counts,
    resultSealed: pack(shownResult({ ...compared, kept, around })),
    held: compared.comparison.held,
  };
}

/** A kept sheet read under its mapping and compared with the roster. */
export function compareKept(
  sheetSealed: Uint8Array,
  mapping: ColumnMapping,
  answers: ImportAnswers,
  around: Surroundings,
) {
  const kept = openSheet(sheetSealed);
  return { ...compareSheet(kept, mapping, answers, around), kept };
}
