import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedUrls, runningEmbedded } from "../../../scripts/database/embedded";
import { readKept } from "../../../scripts/foundation/data-dir";
import { freePort } from "../../../scripts/foundation/ports";
import { settings as readSettings } from "../../../scripts/foundation/settings";
import { serverEnvironment } from "../../../scripts/supervisor/supervise";
import { startWebServer, untilHealthy } from "../../../scripts/supervisor/web-server";

/** Database and keys of the running test server, told to this process too, so that it can call commands. */
export function enterServer(): EmbeddedUrls {
  const dataDir = process.env.E2E_DATA_DIR ?? "";
  const urls = runningEmbedded(dataDir);
  if (!urls) throw new Error(`no database runs under ${dataDir}`);
  const { authSecret, dataKeys } = readKept(dataDir, true);
  Object.assign(process.env, {
    DATABASE_URL: urls.app,
    AUTH_SECRET: authSecret,
    DATA_KEYS: dataKeys,
    DATA_DIR: dataDir,
    PORT: process.env.E2E_PORT,
  });
  return urls;
}

export type BesideServer = { origin: string; said(): string; stop(): Promise<void> };

/** One more web server of the same build over the same data: what it writes and asks is its own alone. */
export async function startBeside(databaseUrl: string): Promise<BesideServer> {
  const dataDir = process.env.E2E_DATA_DIR ?? "";
  const { authSecret, dataKeys } = readKept(dataDir, true);
  const settings = readSettings({ PORT: String(await freePort()), DATA_DIR: dataDir });
  const database = { servingUrl: databaseUrl, embedded: null };
  const keys = { AUTH_SECRET: authSecret, DATA_KEYS: dataKeys };
  const folder = mkdtempSync(join(tmpdir(), "bcd-beside-"));
  const log = join(folder, "log");
  const output = openSync(log, "w");
  const unset = { APP_URL: "", ALLOW_HTTP: "", TRUSTED_PROXIES: "", DATABASE_ADMIN_URL: "" };
  const env = { ...serverEnvironment(settings, dataDir, database, keys), ...unset };
  const web = startWebServer("start", settings, env, output);
  await untilHealthy(settings, web, new AbortController().signal);
  return {
    origin: settings.origin,
    said: () => readFileSync(log, "utf8"),
    stop: async () => {
      await web.stop();
      closeSync(output);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
