import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { withClient } from "@/scripts/database/connection";
import { startEmbedded } from "@/scripts/database/embedded";

const dataDir = mkdtempSync(join(tmpdir(), "bcd-clock-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function run(...args: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", DATABASE_ADMIN_URL: "" };
  return (await promisify(execFile)(process.execPath, ["scripts/run.mjs", ...args], { env })).stdout;
}

/** To whom the program's own database speaks, and how it writes and orders words. */
async function seen(url: string): Promise<unknown> {
  const { rows } = await withClient(url, (client) =>
    client.query(`select current_setting('listen_addresses') as listens, inet_client_addr() as address,
        current_setting('server_encoding') as encoding, datlocprovider as provider
      from pg_database where datname = current_database()`),
  );
  return rows[0];
}

test("the date is set while the database rests, moved while it runs, and taken back", async () => {
  expect(await run("db:migrate", "--help")).toContain("npm run db:migrate");
  expect(readdirSync(dataDir)).toEqual([]);
  await run("db:migrate");
  expect(await run("clock", "2026-11-05")).toContain("05/11/2026");
  const database = await startEmbedded(dataDir, { settings: ["fsync=off"] });
  const today = () =>
    withClient(database.urls.app, (client) =>
      client.query("select today::text from installation_clock"),
    ).then(({ rows }) => rows[0]?.today ?? null);
  expect(await today()).toBe("2026-11-05");
  expect(await seen(database.urls.app)).toEqual({
    listens: "127.0.0.1",
    // Those who know the folder come by its socket, not by an address.
    address: null,
    encoding: "UTF8",
    provider: "i",
  });
  await run("clock", "2027-02-01");
  expect(await today()).toBe("2027-02-01");
  await run("clock", "off");
  expect(await today()).toBeNull();
  await database.stop();
});
