import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { type FoundTable, findTables, type Table } from "@/lib/imports/columns/mapping";
import { type Comparing, compare } from "@/lib/imports/comparing/compare";
import type { ExistingMember } from "@/lib/imports/comparing/identify";
import type { Comparison } from "@/lib/imports/comparing/outcomes";
import { readSheets } from "@/lib/imports/reading/read-sheets";
import type { RosterRow } from "@/lib/imports/rows/roster-row";
import { readRows } from "@/lib/imports/rows/rows";
import type { Surroundings } from "@/lib/imports/types";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";

export const TODAY = plainDate("2026-11-24");
export const READ_BY = { today: TODAY, rule: DEFAULT_TERMS };

/** All that a sheet is compared with in a unit that has nobody yet. */
export const AROUND: Surroundings = {
  today: TODAY,
  otherUnits: [],
  otherUnions: [],
  unitsAbove: [],
  branches: [],
  unit: { id: "u", name: "Đoàn xã", code: "DV01", kind: "base_union", periodKind: "calendar_year" },
  otherBranches: [],
  seenBranch: null,
  branchId: null,
  mayCreateBranches: true,
  isComplete: false,
  year: 2026,
  joining: DEFAULT_TERMS,
  seesSensitive: true,
  ratesItself: false,
  lastList: null,
  roster: "[]",
  onTheWay: {},
  taken: [],
  reviews: JSON.stringify({ ratings: [], sheets: [], training: [], groups: null }),
};

export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

/** A workbook of one sheet: rows of plain values, null for a blank cell, and ranges to merge. */
export async function xlsxOf(rows: ExcelJS.CellValue[][], merges: string[] = []): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Sheet1");
  rows.forEach((values, index) => {
    sheet.getRow(index + 1).values = values;
  });
  for (const range of merges) sheet.mergeCells(range);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function nationalForm(): Uint8Array {
  return readFileSync("tests/fixtures/roster-national-form.xlsx");
}

export function tableOf(bytes: Uint8Array, fileName = "danh-sach.xlsx"): FoundTable {
  const [best] = granted(findTables(granted(readSheets(bytes, fileName))));
  if (!best) throw new Error("tables that were found are at least one");
  return best;
}

export function rowsOf(bytes: Uint8Array, fileName?: string): RosterRow[] {
  return readRows(tableOf(bytes, fileName), READ_BY).rows;
}

/** The digest of these tests: it hides nothing, but it is not the number itself. */
export const digest = (idNumber: string) => `#${idNumber}`;

export function compareTable(table: Table, more: Partial<Comparing> = {}): Comparison {
  return compare({
    sheet: readRows(table, READ_BY),
    existing: [],
    branches: [],
    unitNames: [],
    digest,
    isOldId: () => false,
    completeFor: "nothing",
    beside: [],
    branchAnswers: {},
    choices: {},
    today: TODAY,
    taken: [],
    ...more,
  });
}

/** The roster as it stands once a comparison of new people is confirmed; branch ids are `b:` and the name. */
export function confirmed(comparison: Comparison): ExistingMember[] {
  return comparison.outcomes.flatMap(({ kind, row, values, branch }) => {
    if (kind !== "new") return [];
    const { idNumber, branch: _, ...kept } = values;
    const branchId =
      branch.kind === "create" ? `b:${branch.name}` : branch.kind === "existing" ? branch.id : null;
    const idDigest = idNumber ? digest(idNumber) : null;
    return [{ id: `m${row}`, active: true, branchId, idDigest, values: kept }];
  });
}
