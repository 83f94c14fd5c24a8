import type { Run } from "@/lib/members/import/around";
import type { ImportPlace } from "@/lib/members/import/place";
import type { ColumnMapping } from "@/lib/members/import/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";

const MOST = 100;

const remembered = {
  name: "import_mappings",
  text: `SELECT fingerprint, mapping FROM import_mappings WHERE org_id = $1 AND unit_id = $2
    ORDER BY updated_at DESC LIMIT ${MOST}`,
};

const remember = {
  name: "import_mapping_keep",
  text: `INSERT INTO import_mappings (org_id, unit_id, fingerprint, mapping) VALUES ($1::uuid, $2::uuid, $3, $4::jsonb)
    ON CONFLICT (org_id, unit_id, fingerprint) DO UPDATE SET mapping = excluded.mapping, updated_at = now()`,
};

/** Columns as the unit corrected them before, by the header's fingerprint. */
export async function rememberedMappings(
  run: Run,
  { orgId, unitId }: ImportPlace,
): Promise<Record<string, ColumnMapping>> {
  const found = await run<{ fingerprint: string; mapping: ColumnMapping }>(remembered, [orgId, unitId]);
  return Object.fromEntries(found.map(({ fingerprint, mapping }) => [fingerprint, mapping]));
}

export async function rememberMapping(
  db: Writer,
  { orgId, unitId }: ImportPlace,
  fingerprint: string,
  mapping: ColumnMapping,
): Promise<void> {
  await rowsWithin(db, remember, [orgId, unitId, fingerprint, JSON.stringify(mapping)]);
}
