import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { withClient } from "@/scripts/database/connection";
import { startEmbedded } from "@/scripts/database/embedded";
import { ensureGenerated } from "@/scripts/database/generate";
import { migrate } from "@/scripts/database/migrate";
import { APP, dropDatabase, ensureDatabase, ensureRoles, OWNER } from "@/scripts/database/roles";
import { SCRATCH } from "./scratch";

/** What the tests are told about the server that they share. */
export type TestServer = { superuserUrl: string; ownerUrl: string; appUrl: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
  }
}

/** One PostgreSQL for the run, with one migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureGenerated();
  const given = process.env.TEST_DATABASE_ADMIN_URL;
  const { superuserUrl, stop } = given
    ? { superuserUrl: given, stop: async () => undefined }
    : await ownServer();
  const run = `bcd_test_${randomBytes(4).toString("hex")}`;
  const server = await prepare(superuserUrl, `${run}_template`);
  project.provide("server", server);
  return async () => {
    await dropRun(superuserUrl, run);
    await stop();
  };
}

/**
 * Beside the project nothing may be lost, but here nothing is worth a wait for the disk. A statement is planned once by a
 * connection, not at each of its first five times: so few follow in a file's own database that to plan them takes a third
 * of the server's time. To guess the passwords of a run is worth nothing, and both sides reckon at every sign-in.
 */
async function ownServer() {
  const dataDir = mkdtempSync(join(SCRATCH, "bcd-test-"));
  const bin = process.env.TEST_POSTGRES_BIN;
  const settings = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "plan_cache_mode=force_generic_plan",
    // An older server knows no such setting.
    ...(bin ? [] : ["scram_iterations=1"]),
  ];
  const database = await startEmbedded(dataDir, { settings, bin });
  const stop = async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { superuserUrl: database.urls.superuser, stop };
}

async function prepare(superuserUrl: string, template: string): Promise<TestServer> {
  const passwords = { owner: randomBytes(12).toString("hex"), app: randomBytes(12).toString("hex") };
  await ensureRoles(superuserUrl, passwords);
  await ensureDatabase(superuserUrl, template);
  const as = (role: string, password: string) => {
    const url = new URL(superuserUrl);
    return Object.assign(url, { username: role, password, pathname: `/${template}` }).href;
  };
  const server = {
    superuserUrl,
    ownerUrl: as(OWNER, passwords.owner),
    appUrl: as(APP, passwords.app),
    template,
  };
  await migrate(server.ownerUrl, APP);
  return server;
}

async function dropRun(superuserUrl: string, run: string): Promise<void> {
  const { rows } = await withClient(superuserUrl, (client) =>
    client.query<{ datname: string }>("select datname from pg_database where starts_with(datname, $1)", [
      run,
    ]),
  );
  for (const { datname } of rows) await dropDatabase(superuserUrl, datname);
}
