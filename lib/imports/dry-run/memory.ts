import type { Run } from "@/lib/imports/dry-run/around";
import type { ImportPlace } from "@/lib/imports/place";
import type { WordAnswers } from "@/lib/imports/rows/sheet-words";
import type { ColumnMapping } from "@/lib/imports/types";
import { now } from "@/lib/platform/clock";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";

const MOST = 100;

/** What a unit said of sheets with a certain header: their columns, words and branches. */
type Said<Branch> = { mapping: ColumnMapping | null; words: WordAnswers; branches: Record<string, Branch> };

/** Each branch by its name in the sheet, with the moment of the answer. */
export type Memory = Said<{ branch: string; at: string }>;

export type NewMemory = Said<string>;

/** By the header's fingerprint. */
export type Memories = Record<string, Memory>;

const remembered = {
  name: "import_mappings",
  text: `SELECT fingerprint, mapping, words, branches FROM import_mappings WHERE org_id = $1 AND unit_id = $2
    ORDER BY updated_at DESC LIMIT ${MOST}`,
};

const remember = {
  name: "import_mapping_keep",
  text: `INSERT INTO import_mappings (org_id, unit_id, fingerprint, mapping, words, branches)
    VALUES ($1::uuid, $2::uuid, $3, $4::jsonb, $5::jsonb, $6::jsonb)
    ON CONFLICT (org_id, unit_id, fingerprint) DO UPDATE SET
      mapping = COALESCE(excluded.mapping, import_mappings.mapping), updated_at = now(),
      words = import_mappings.words || excluded.words, branches = import_mappings.branches || excluded.branches`,
};

export async function recallSheets(run: Run, { orgId, unitId }: ImportPlace): Promise<Memories> {
  const found = await run<Memory & { fingerprint: string }>(remembered, [orgId, unitId]);
  return Object.fromEntries(found.map(({ fingerprint, ...memory }) => [fingerprint, memory]));
}

/** Adds to what is remembered; a mapping of null leaves the earlier one. */
export async function rememberSheet(
  db: Writer,
  { orgId, unitId }: ImportPlace,
  fingerprint: string,
  { mapping, words, branches }: NewMemory,
): Promise<void> {
  const at = (await now()).toISOString();
  const said = Object.fromEntries(Object.entries(branches).map(([name, branch]) => [name, { branch, at }]));
  const texts = [mapping && JSON.stringify(mapping), JSON.stringify(words), JSON.stringify(said)];
  await rowsWithin(db, remember, [orgId, unitId, fingerprint, ...texts]);
}
