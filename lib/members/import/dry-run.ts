import { createHash } from "node:crypto";
import { type Comparing, compare } from "@/lib/members/import/compare";
import { headerKey } from "@/lib/members/import/header";
import { type KeptSheet, openSheet, readSheet, sealSheet } from "@/lib/members/import/kept-sheet";
import { readLegacy } from "@/lib/members/import/legacy-examples";
import { findTable, remap, type Table, withoutSensitive } from "@/lib/members/import/mapping";
import { keptToBranch } from "@/lib/members/import/own-branch";
import { readSheets } from "@/lib/members/import/read-sheets";
import type { RosterMember } from "@/lib/members/import/roster-member";
import { pack } from "@/lib/members/import/sealed";
import { shownResult } from "@/lib/members/import/shown-result";
import type { ColumnMapping, ImportAnswers, Surroundings } from "@/lib/members/import/types";
import { done, type Result } from "@/lib/platform/result";
import { searchDigest } from "@/lib/platform/sealing";
import { columnIndex } from "@/lib/platform/xlsx/columns";

type Upload = {
  bytes: Uint8Array;
  fileName: string;
  seesSensitive: boolean;
  /** Fingerprint of a header → the mapping that the unit corrected for it. */
  remembered: Record<string, ColumnMapping>;
  around: Surroundings;
};

export type DryRun = {
  mapping: ColumnMapping;
  fingerprint: string;
  counts: Record<string, number>;
  resultSealed: Uint8Array<ArrayBuffer>;
};

export type ReadUpload = DryRun & { sheetName: string; sheetSealed: Uint8Array<ArrayBuffer> };

const NO_ANSWERS: ImportAnswers = { branches: {}, choices: {}, absent: {} };

/** From the bytes of a file to its first dry run. */
export function readUpload({ bytes, fileName, ...rest }: Upload): Result<ReadUpload> {
  const sheets = readSheets(bytes, fileName);
  if (!sheets.ok) return sheets;
  const found = findTable(sheets.value);
  if (!found.ok) return found;
  const { legacy, ...table } = found.value;
  const { table: seen, leftOut } = sheetToKeep(withMemory(table, rest.remembered), rest.seesSensitive);
  const kept = { table: seen, leftOut, legacy: legacy && readLegacy(legacy, seen) };
  const run = dryRun(kept, kept.table.mapping, NO_ANSWERS, rest.around);
  return done({ ...run, sheetName: kept.table.sheet.name, sheetSealed: sealSheet(kept) });
}

function withMemory(table: Table, remembered: Record<string, ColumnMapping>): Table {
  const mapping = remembered[fingerprintOf(table)];
  const remapped = mapping && remap(table, mapping);
  return remapped?.ok ? remapped.value : table;
}

/** The key of a header; its titles themselves stay in the sheet. */
function fingerprintOf({ header }: Table): string {
  return createHash("sha256").update(headerKey(header)).digest("base64url");
}

/** Whoever may not see sensitive fields does not leave them here either. */
function sheetToKeep(table: Table, seesSensitive: boolean): Omit<KeptSheet, "legacy"> {
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
  return remapped.ok ? done(dryRun(kept, remapped.value.mapping, answers, around)) : remapped;
}

function dryRun(
  kept: KeptSheet,
  mapping: ColumnMapping,
  answers: ImportAnswers,
  around: Surroundings,
): DryRun {
  const compared = compareSheet(kept, mapping, answers, around);
  const result = shownResult({ ...compared, leftOut: kept.leftOut, legacy: kept.legacy, around });
  return {
    mapping,
    fingerprint: fingerprintOf(kept.table),
    counts: compared.comparison.counts,
    resultSealed: pack(result),
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

function compareSheet(kept: KeptSheet, mapping: ColumnMapping, answers: ImportAnswers, around: Surroundings) {
  const existing = JSON.parse(around.roster) as RosterMember[];
  const read = readSheet(kept, mapping, around.today);
  const own = around.branches.find(({ id }) => id === around.branchId);
  const sheet = own ? keptToBranch(read, own, around.unit, answers.branches) : read;
  const atUnit = Object.keys(answers.branches).filter((name) => answers.branches[name] === around.unit.id);
  const input = {
    sheet,
    existing,
    branches: around.branches,
    unitNames: [around.unit.name, around.unit.code, ...atUnit],
    digest: searchDigest,
    completeFor: completeFor(around),
    branchAnswers: answers.branches,
  };
  const asked = compare({ ...input, choices: {} });
  const isAnswered = Object.keys(answers.choices).length > 0;
  const comparison = isAnswered ? compare({ ...input, choices: answers.choices }) : asked;
  return { table: { ...kept.table, mapping }, existing, asked, comparison };
}

function completeFor({ isComplete, branchId }: Surroundings): Comparing["completeFor"] {
  if (!isComplete) return "nothing";
  return branchId === null ? "unit" : { branchId };
}
