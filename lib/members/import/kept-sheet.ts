import type { ReadLegacy } from "@/lib/members/import/legacy-text";
import type { Table } from "@/lib/members/import/mapping";
import type { RosterSheet } from "@/lib/members/import/roster-row";
import { readRows } from "@/lib/members/import/rows";
import { pack, unpack } from "@/lib/members/import/sealed";
import type { PlainDate } from "@/lib/platform/dates";

/** What is kept of a sheet until it is confirmed. */
export type KeptSheet = { table: Table; leftOut: string[]; legacy: ReadLegacy | null };

/**
 * The sheet that this thread had last in its hands: whoever uploads one, answers and confirms within minutes, and each
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
  const kept = unpack<KeptSheet>(sealed);
  hold(sealed, kept);
  return kept;
}

function hold(sealed: Uint8Array, kept: KeptSheet): void {
  last = kept.table.sheet.rows.length > MOST_ROWS_HELD ? null : { sealed, kept };
}

type Reading = { under: string; sheet: RosterSheet };

const readings = new WeakMap<KeptSheet, Reading>();

/** Every person of the sheet as read under this mapping on this day; not to be changed, since it is held as well. */
export function readSheet(kept: KeptSheet, mapping: Table["mapping"], today: PlainDate): RosterSheet {
  const under = JSON.stringify([today, mapping]);
  const known = readings.get(kept);
  if (known?.under === under) return known.sheet;
  const sheet = readRows({ ...kept.table, mapping }, today);
  readings.set(kept, { under, sheet });
  return sheet;
}
