import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
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

test("the date is set while the database rests, moved while it runs, and taken back", async () => {
  await run("db:migrate");
  expect(await run("clock", "2026-11-05")).toContain("05/11/2026");
  const database = await startEmbedded(dataDir, { settings: ["fsync=off"] });
  const today = () =>
    withClient(database.urls.app, (client) =>
      client.query("select today::text from installation_clock"),
    ).then(({ rows }) => rows[0]?.today ?? null);
  expect(await today()).toBe("2026-11-05");
  await run("clock", "2027-02-01");
  expect(await today()).toBe("2027-02-01");
  await run("clock", "off");
  expect(await today()).toBeNull();
  await database.stop();
});
