import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, inject } from "vitest";
import { closeDatabase } from "@/lib/platform/database/client";
import { withClient } from "@/scripts/database/connection";
import { APP, OWNER } from "@/scripts/database/roles";
import { codesInLog } from "./codes-in-log";
import { SCRATCH } from "./scratch";

export type FreshDatabase = {
  /** The role that serves. */
  url: string;
  /** The owner, for what the product itself may not do. */
  adminUrl: string;
};

const dataDir = mkdtempSync(join(SCRATCH, "bcd-files-"));
/** The same for every file: the process that reads sheets outlives the file that began it, and seals what the next one opens. */
const key = (of: string) => createHash("sha256").update(of).digest("base64");
const secrets = {
  DATA_DIR: dataDir,
  AUTH_SECRET: key("a test's sessions"),
  DATA_KEYS: `test:${key("a test's data")}`,
  EMBEDDED_DATABASE: "1",
  NEXTAUTH_URL: "http://localhost:3000",
};

/**
 * A copy of the migrated template for this test file, and the environment of the server process pointed at it.
 * Call it at the top of the file, before any code of `lib` opens a connection:
 * `const database = await freshDatabase();`
 * The files of one worker follow each other in one process: the copy always bears the worker's name, since the product
 * reads its environment once.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject("server");
  const name = server.template.replace(/template$/, `worker${process.env.VITEST_POOL_ID}`);
  await closeDatabase();
  await withClient(server.superuserUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(
      `create database ${name} template ${server.template} strategy file_copy owner ${OWNER}`,
    );
    // Grants on the database itself are not copied.
    await client.query(`grant connect, temporary on database ${name} to ${APP}`);
  });
  const database = { url: at(server.appUrl, name), adminUrl: at(server.ownerUrl, name) };
  const owner = new pg.Pool({ connectionString: database.adminUrl, max: 4 });
  // Tests take the database away, too: who asks next is told, an idle connection need not say it.
  owner.on("error", () => undefined);
  owners.set(database.adminUrl, owner);
  afterAll(async () => {
    const unsaid = await codesInLog(owner);
    await owner.end();
    rmSync(dataDir, { recursive: true, force: true });
    // Whatever a file's tests had logged, the page of the log says in words.
    expect(unsaid).toEqual([]);
  });
  Object.assign(process.env, secrets, { DATABASE_URL: database.url });
  return database;
}

/** Connections of the owner, kept for a file: to sign in takes longer than most questions. */
const owners = new Map<string, pg.Pool>();

/**
 * Runs SQL as the owner: to look behind the product's back, never to make what a command makes. What is asked thousands of
 * times has a name, and is planned once.
 */
export async function sql<T extends pg.QueryResultRow>(
  database: FreshDatabase,
  text: string | { name: string; text: string },
  values: unknown[] = [],
): Promise<T[]> {
  const owner = owners.get(database.adminUrl);
  if (!owner) throw new Error("a fresh database has its owner's connections");
  return (await owner.query<T>(text, values)).rows;
}

function at(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}
