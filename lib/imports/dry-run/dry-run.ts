import { createHash } from "node:crypto";
import { headerKey } from "@/lib/imports/columns/header";
import {
  type FoundTable,
  findTables,
  ofYear,
  remap,
  type Table,
  withoutSensitive,
} from "@/lib/imports/columns/mapping";
import {
  branchKey,
  branchKeys,
  branchKeysOf,
  branchNamesOf,
  isCalledSince,
  namesInSheet,
} from "@/lib/imports/comparing/branches";
import { type Comparing, compare } from "@/lib/imports/comparing/compare";
import type { ExistingMember } from "@/lib/imports/comparing/identify";
import { mergeRows } from "@/lib/imports/comparing/merge-rows";
import type { Held } from "@/lib/imports/comparing/outcomes";
import { keptToBranch } from "@/lib/imports/comparing/own-branch";
import type { RosterMember } from "@/lib/imports/comparing/roster-member";
import {
  type KeptSheet,
  listsBeside,
  openSheet,
  readSheet,
  sealSheet,
  withSheet,
} from "@/lib/imports/dry-run/kept-sheet";
import { readLegacy } from "@/lib/imports/dry-run/legacy-examples";
import type { Memories } from "@/lib/imports/dry-run/memory";
import { shownResult } from "@/lib/imports/dry-run/shown-result";
import { readSheets } from "@/lib/imports/reading/read-sheets";
import { planReviews } from "@/lib/imports/reviews/planning";
import type { ReviewState } from "@/lib/imports/reviews/types";
import { foldedKey, foldedWords, unknownWords, wordKey } from "@/lib/imports/rows/sheet-words";
import type { ColumnMapping, ImportAnswers, Surroundings } from "@/lib/imports/types";
import { pack } from "@/lib/platform/packing";
import { done, type Result, refusedAt } from "@/lib/platform/result";
import { searchDigest, unsealText } from "@/lib/platform/sealing";
import { columnIndex } from "@/lib/platform/xlsx/columns";
import { SHEET_LIMITS } from "@/lib/sheets/sheet";
import { tooManyRows } from "@/lib/sheets/unreadable";

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
};

const NO_ANSWERS: ImportAnswers = { branches: {}, choices: {}, absent: {}, words: {} };

/** From the bytes of a file to its first dry run. */
export function readUpload({ bytes, fileName, seesSensitive, ...rest }: Upload): Result<ReadUpload> {
  const sheets = readSheets(bytes, fileName);
  if (!sheets.ok) return sheets;
  const found = findTables(sheets.value);
  if (!found.ok) return found;
  if (found.value.some(isOverfull)) return tooManyRows().refusal;
  const [front, ...others] = found.value.map((table) => tableToKeep(table, seesSensitive, rest.remembered));
  if (!front) throw new Error("tables that were found are at least one");
  return done(firstRun({ ...front, others }, rest));
}

/** What stands above the people is no row of theirs. */
function isOverfull({ sheet, header }: Table): boolean {
  return sheet.rows.length - header.end > SHEET_LIMITS.people;
}

function tableToKeep({ legacy, ...table }: FoundTable, seesSensitive: boolean, remembered: Memories) {
  const { table: seen, leftOut } = sheetToKeep(withMemory(table, remembered), seesSensitive);
  return { table: seen, leftOut, legacy: legacy && readLegacy(legacy, seen) };
}

function firstRun(
  sheet: KeptSheet,
  { remembered, around }: Pick<Upload, "remembered" | "around">,
): ReadUpload {
  const table = ofYear(sheet.table, around.year);
  const kept = { ...sheet, table };
  const answers = recalled(kept, remembered, around);
  const run = dryRun(kept, table.mapping, answers, around);
  return { ...run, answers, sheetName: table.sheet.name, sheetSealed: sealSheet(kept) };
}

/** What was said of columns that this sheet has; its others, which nothing titles, hold no field that those hold. */
function withMemory(table: Table, remembered: Memories): Table {
  const memory = Object.entries(remembered[fingerprintOf(table)]?.mapping ?? {});
  const said = memory.filter(([letter]) => Object.hasOwn(table.mapping, letter));
  const taken = new Set(said.map(([, field]) => field));
  const guessed = Object.entries(table.mapping).map(([letter, field]) => [
    letter,
    taken.has(field) ? null : field,
  ]);
  const remapped = remap({ ...table, mapping: Object.fromEntries(guessed) }, Object.fromEntries(said));
  return remapped.ok ? remapped.value : table;
}

/**
 * What the unit once said of this sheet's words and branches, as far as the sheet asks again and the branch is still there;
 * and by which earlier name it calls one of the branches. Either stands as an answer, which a person may change. Where
 * they disagree, what the unit said counts, unless the other branch gave that name up only since: whoever answered could
 * not know of it.
 */
function recalled(kept: KeptSheet, remembered: Memories, around: Surroundings): ImportAnswers {
  const memory = remembered[fingerprintOf(kept.table)];
  if (!memory && around.branches.every(({ formerNames }) => formerNames.length === 0)) return NO_ANSWERS;
  const known = foldedWords(memory?.words ?? {});
  const places = new Set([around.unit.id, ...around.branches.map(({ id }) => id)]);
  const asked = (answers: ImportAnswers) => compareSheet(kept, kept.table.mapping, answers, around);
  const words = answered(asked(NO_ANSWERS).words.map(wordKey), (key) => known.get(foldedKey(key)));
  // A row that was not understood asks for no branch, so words come first.
  const { comparison, read } = asked({ ...NO_ANSWERS, words });
  const toldBefore = memory?.branches ?? {};
  const former = around.branches.flatMap(({ formerNames }) => formerNames.map(({ name }) => name));
  const names = [...branchNamesOf(read), ...Object.keys(toldBefore), ...former];
  const keyOf = branchKeys(around.branches, [around.unit.name, around.unit.code], names);
  const said = Object.entries(toldBefore).flatMap(([name, { branch: id, at }]) => {
    const isOutdated = around.branches.some(
      (each) => each.id !== id && isCalledSince(each, branchKey(name), at),
    );
    return places.has(id) && !isOutdated ? [[keyOf(name), id] as const] : [];
  });
  const inSheet = branchKeysOf(read);
  const called = around.branches.flatMap((branch) =>
    namesInSheet(branch, inSheet).map((name) => [keyOf(name), branch.id] as const),
  );
  const branches = new Map([...called, ...said]);
  return {
    ...NO_ANSWERS,
    words,
    branches: answered(comparison.unknownBranches, (name) => branches.get(keyOf(name))),
  };
}

function answered(asked: string[], answer: (asked: string) => string | undefined): Record<string, string> {
  return Object.fromEntries(
    asked.flatMap((each) => {
      const value = answer(each);
      return value === undefined ? [] : [[each, value]];
    }),
  );
}

/** The key of a header; its titles themselves stay in the sheet. */
function fingerprintOf({ header }: Table): string {
  return createHash("sha256").update(headerKey(header)).digest("base64url");
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
    return refusedAt("sheet", `Tệp không có trang danh sách nào tên “${sheet}”.`);
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

function compareSheet(kept: KeptSheet, mapping: ColumnMapping, answers: ImportAnswers, around: Surroundings) {
  const existing = JSON.parse(around.roster) as RosterMember[];
  const members = new Map(existing.map((member) => [member.id, member]));
  const { today, joining } = around;
  const by = { today, rule: joining };
  const read = readSheet(kept.table, mapping, by, answers.words);
  const own = around.branches.find(({ id }) => id === around.branchId);
  const placed = own ? keptToBranch(read, own, around, answers.branches) : read;
  const atUnit = Object.keys(answers.branches).filter((name) => answers.branches[name] === around.unit.id);
  const unitNames = [around.unit.name, around.unit.code, ...atUnit];
  const branchOf = branchKeys(around.branches, unitNames, branchNamesOf(placed));
  const { sheet, merged } = mergeRows(placed, answers.choices, branchOf);
  const input = {
    sheet,
    existing,
    branches: around.branches,
    unitNames,
    digest: searchDigest,
    isOldId: ({ id }: ExistingMember) => hasOldId(members.get(id)),
    completeFor: completeFor(around),
    beside: listsBeside(kept).flatMap((table) => readSheet(table, table.mapping, by).rows),
    branchAnswers: answers.branches,
    today,
    taken: around.taken,
  };
  const asked = compare({ ...input, choices: {} });
  const isAnswered = Object.keys(answers.choices).length > 0;
  const comparison = isAnswered ? compare({ ...input, choices: answers.choices }) : asked;
  const table = { ...kept.table, mapping };
  const reviews = planReviews({
    outcomes: comparison.outcomes,
    members,
    reviews: JSON.parse(around.reviews) as ReviewState,
    unit: { id: around.unit.id, ratesItself: around.ratesItself },
    year: around.year,
    seesReasons: around.seesSensitive,
    columnOf: read.columnOf,
  });
  return {
    table,
    existing,
    members,
    asked,
    comparison,
    reviews,
    read,
    merged,
    words: unknownWords(read.rows),
  };
}

const OLD_ID_DIGITS = 9;

function hasOldId(member: RosterMember | undefined): boolean {
  const sealed = member?.idSealed ?? null;
  return sealed !== null && unsealText(sealed).length === OLD_ID_DIGITS;
}

function completeFor({ isComplete, branchId }: Surroundings): Comparing["completeFor"] {
  if (!isComplete) return "nothing";
  return branchId === null ? "unit" : { branchId };
}
