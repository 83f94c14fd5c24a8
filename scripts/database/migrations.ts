import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { ROOT } from "../foundation/project";

/** One folder of `prisma/migrations`. */
export type Migration = { name: string; sql: string; checksum: string };

export type MigrationState = {
  pending: Migration[];
  /** Finished in the database, unknown to this program. */
  unknown: string[];
};

export const MIGRATIONS = join(ROOT, "prisma", "migrations");

export function readMigrations(folder = MIGRATIONS): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

export async function migrationState(client: pg.Client, migrations: Migration[]): Promise<MigrationState> {
  const finished = await finishedNames(client);
  const known = new Set(migrations.map((migration) => migration.name));
  return {
    pending: migrations.filter((migration) => !finished.has(migration.name)),
    unknown: [...finished].filter((name) => !known.has(name)),
  };
}

async function finishedNames(client: pg.Client): Promise<Set<string>> {
  const table = await client.query("select to_regclass('public._prisma_migrations') is not null as exists");
  if (!table.rows[0].exists) return new Set();
  const { rows } = await client.query<{ migration_name: string }>(
    "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  return new Set(rows.map((row) => row.migration_name));
}
