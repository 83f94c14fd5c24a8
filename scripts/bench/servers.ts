import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { encode } from "next-auth/jwt";
import { type EmbeddedUrls, startEmbedded } from "../database/embedded";
import { ensureGenerated } from "../database/generate";
import { migrate } from "../database/migrate";
import { APP } from "../database/roles";
import { openDataDir } from "../foundation/data-dir";
import { freePort } from "../foundation/ports";
import { settings as readSettings } from "../foundation/settings";
import { BENCH, ensureBuilt } from "../supervisor/build";
import { takeDataDir } from "../supervisor/lock";
import { secrets } from "../supervisor/secrets";
import { serverEnvironment } from "../supervisor/supervise";
import { startWebServer, untilHealthy } from "../supervisor/web-server";
import { ensureFilled } from "./fill";
import { startHelper, stopHelper } from "./helper-process";

const DATA_DIR = ".bench/data";
const SESSION_COOKIE = "next-auth.session-token";

/** All that a round needs: both servers, the load generator, the database, and cookies of its sessions. */
export type Bench = {
  product: { origin: string; pid: number };
  bare: { origin: string };
  load: ChildProcess;
  urls: EmbeddedUrls;
  cookieOf(session: string): Promise<string>;
};

/** Starts everything as `npm start` does, beside it, works, and stops all. */
export async function withBench<T>(signal: AbortSignal, work: (bench: Bench) => Promise<T>): Promise<T> {
  const dataDir = openDataDir(DATA_DIR);
  const giveBack = await takeDataDir(dataDir, "npm run bench");
  const undo: (() => unknown)[] = [giveBack];
  try {
    await ensureGenerated(signal);
    await ensureBuilt(signal, BENCH);
    const database = await startEmbedded(dataDir);
    undo.push(database.stop);
    await migrate(database.urls.owner, APP);
    await ensureFilled(dataDir, database.urls);
    const bench = await startAll(dataDir, database, signal, undo);
    return await Promise.race([work(bench), interrupted(signal)]);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function interrupted(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, "abort");
  throw signal.reason;
}

async function startAll(
  dataDir: string,
  database: Awaited<ReturnType<typeof startEmbedded>>,
  signal: AbortSignal,
  undo: (() => unknown)[],
): Promise<Bench> {
  const { urls } = database;
  const port = String(await freePort());
  const settings = readSettings({ PORT: port, DATA_DIR: dataDir });
  const keys = secrets(settings, dataDir);
  const env = serverEnvironment(
    settings,
    dataDir,
    { ...database, servingUrl: urls.app, embedded: urls },
    keys,
  );
  const web = startWebServer("start", settings, { ...env, ...BENCH.env, ...UNSET }, 2);
  undo.push(web.stop);
  const barePort = String(await freePort());
  const bare = await startHelper("bare-server", { BARE_DATABASE_URL: urls.owner, BARE_PORT: barePort });
  undo.push(() => stopHelper(bare));
  const load = await startHelper("load");
  undo.push(() => stopHelper(load));
  await untilHealthy(settings, web, signal);
  return {
    product: { origin: `http://127.0.0.1:${port}`, pid: web.pid },
    bare: { origin: `http://127.0.0.1:${barePort}` },
    load,
    urls,
    cookieOf: async (session) =>
      `${SESSION_COOKIE}=${await encode({ token: { sid: session }, secret: keys.AUTH_SECRET })}`,
  };
}

/** What the person's own installation may be told must not reach this one. */
const UNSET = { APP_URL: "", ALLOW_HTTP: "", TRUSTED_PROXIES: "", DATABASE_ADMIN_URL: "" };
