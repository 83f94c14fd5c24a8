import type { Table } from "@/lib/imports/columns/mapping";
import type { ReadLegacy } from "@/lib/imports/reading/legacy-text";
import type { RosterSheet } from "@/lib/imports/rows/roster-row";
import type { ReadBy } from "@/lib/imports/rows/row-reader";
import { readRows } from "@/lib/imports/rows/rows";
import type { WordAnswers } from "@/lib/imports/rows/sheet-words";
import { pack, unpack } from "@/lib/platform/packing";

type KeptTable = { table: Table; leftOut: string[]; legacy: ReadLegacy | null };

/** What is kept of a workbook until it is confirmed; `others`: its further sheets that hold a roster. */
export type KeptSheet = KeptTable & { others: KeptTable[] };

/**
 * The sheet that this process had last in its hands: whoever uploads one, answers and confirms within minutes, and each
 * of these would open and read it anew.
 */
let last: { sealed: Uint8Array; kept: KeptSheet } | null = null;

const MOST_ROWS_HELD = 10_000;

export function sealSheet(kept: KeptSheet): Uint8Array<ArrayBuffer> {
  const sealed = pack(kept);
  hold(sealed, kept);
  return sealed;
}

export function openSheet(sealed: Uint8Array): KeptSheet {
  if (last && Buffer.compare(last.sealed, sealed) === 0) return last.kept;
  // What was sealed before an upgrade has no further sheets.
  const kept = { others: [], ...unpack<KeptTable & Partial<KeptSheet>>(sealed) };
  hold(sealed, kept);
  return kept;
}

function hold(sealed: Uint8Array, kept: KeptSheet): void {
  last = kept.table.sheet.rows.length > MOST_ROWS_HELD ? null : { sealed, kept };
}

/** The workbook with another of its sheets in front, or null where it has none of this name. */
export function withSheet(kept: KeptSheet, name: string): KeptSheet | null {
  const { others, ...front } = kept;
  if (front.table.sheet.name === name) return kept;
  const chosen = others.find(({ table }) => table.sheet.name === name);
  return chosen ? { ...chosen, others: [front, ...others.filter((each) => each !== chosen)] } : null;
}

/** The lists that stand beside the one in front, on the same page of the workbook. */
export function listsBeside({ table: { sheet }, others }: KeptSheet): Table[] {
  if (sheet.page === undefined) return [];
  return others.flatMap(({ table }) => (table.sheet.page === sheet.page ? [table] : []));
}

type Reading = { under: string; sheet: RosterSheet };

const readings = new WeakMap<Table, Reading>();

/** Every person of the table as read under this mapping on this day and by these rules; not to be changed, since it is held as well. */
export function readSheet(
  table: Table,
  mapping: Table["mapping"],
  by: ReadBy,
  words: WordAnswers = {},
): RosterSheet {
  const under = JSON.stringify([by, mapping, words]);
  const known = readings.get(table);
  if (known?.under === under) return known.sheet;
  const sheet = readRows({ ...table, mapping }, by, words);
  readings.set(table, { under, sheet });
  return sheet;
}
