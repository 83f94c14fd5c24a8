import { randomBytes } from "node:crypto";
import type pg from "pg";
import { inject } from "vitest";
import { withClient } from "@/scripts/database/connection";
import { applyPending } from "@/scripts/database/migrate";
import { readMigrations } from "@/scripts/database/migrations";
import { dropDatabase, ensureDatabase } from "@/scripts/database/roles";

/** A database that no step was taken in, for as long as the work takes. */
export async function inEmptyDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { superuserUrl } = inject("server");
  const name = `bcd_upgrade_${randomBytes(4).toString("hex")}`;
  await ensureDatabase(superuserUrl, name);
  try {
    return await withClient(Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).href, work);
  } finally {
    await dropDatabase(superuserUrl, name);
  }
}

export type Upgrade = {
  client: pg.Client;
  /** Puts rows in; what they hang on may be left out. */
  put: (...statements: string[]) => Promise<void>;
  /** Goes on to the step of this name, puts in the rows that it finds, and takes it. */
  through: (name: string, found: readonly string[]) => Promise<void>;
};

/** Brings a database forward as an upgrade does, from nothing to the steps that the test looks at. */
export function upgrading<T>(work: (upgrade: Upgrade) => Promise<T>): Promise<T> {
  return inEmptyDatabase((client) => {
    const put = async (...statements: string[]) => {
      await client.query("SET session_replication_role = replica");
      try {
        for (const statement of statements) await client.query(statement);
      } finally {
        await client.query("SET session_replication_role = origin");
      }
    };
    const steps = readMigrations();
    const through = async (name: string, found: readonly string[]) => {
      const at = steps.findIndex((step) => step.name.includes(name));
      if (at < 0) throw new Error(`no step is named ${name}`);
      await applyPending(client, steps.slice(0, at));
      await put(...found);
      await applyPending(client, steps.slice(0, at + 1));
    };
    return work({ client, put, through });
  });
}
