import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { encode } from "next-auth/jwt";
import { type EmbeddedDatabase, type EmbeddedUrls, startEmbedded } from "../database/embedded";
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

/** `env`: what its process is told, for another that does the same work. */
export type Product = { origin: string; pid: number; env: Record<string, string> };

/** All that a round needs: both servers, the load generator, the database, and cookies of its sessions. */
export type Bench = {
  product: Product;
  bare: { origin: string };
  load: ChildProcess;
  urls: EmbeddedUrls;
  cookieOf(session: string): Promise<string>;
  /** Serves another database of the same cluster beside the first while `work` measures both. */
  beside<T>(
    database: string,
    prepare: Prepare,
    work: (product: Product, urls: EmbeddedUrls) => Promise<T>,
  ): Promise<T>;
};

type Prepare = (dataDir: string, urls: EmbeddedUrls) => Promise<void>;

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
  { urls }: EmbeddedDatabase,
  signal: AbortSignal,
  undo: (() => unknown)[],
): Promise<Bench> {
  const keys = secrets(readSettings({ DATA_DIR: dataDir }), dataDir);
  const serve = (urls: EmbeddedUrls) => startProduct(dataDir, urls, keys, signal);
  const product = await serve(urls);
  undo.push(product.stop);
  const barePort = String(await freePort());
  const bare = await startHelper("bare-server", {
    BARE_DATABASE_URL: byLoopback(urls.owner),
    BARE_PORT: barePort,
  });
  undo.push(() => stopHelper(bare));
  const load = await startHelper("load");
  undo.push(() => stopHelper(load));
  return {
    product,
    bare: { origin: `http://127.0.0.1:${barePort}` },
    load,
    urls,
    cookieOf: async (session) =>
      `${SESSION_COOKIE}=${await encode({ token: { sid: session }, secret: keys.AUTH_SECRET })}`,
    beside: async (database, prepare, work) => {
      const others = {
        ...urls,
        owner: withDatabase(urls.owner, database),
        app: withDatabase(urls.app, database),
      };
      await prepare(dataDir, others);
      const other = await serve(others);
      try {
        return await work(other, others);
      } finally {
        await other.stop();
      }
    },
  };
}

async function startProduct(
  dataDir: string,
  urls: EmbeddedUrls,
  keys: ReturnType<typeof secrets>,
  signal: AbortSignal,
): Promise<Product & { stop(): Promise<void> }> {
  const port = String(await freePort());
  const settings = readSettings({ PORT: port, DATA_DIR: dataDir });
  const served = serverEnvironment(settings, dataDir, { servingUrl: urls.app, embedded: urls }, keys);
  const env = { ...served, ...BENCH.env, ...UNSET };
  const web = startWebServer("start", settings, env, 2);
  await untilHealthy(settings, web, signal);
  return { origin: `http://127.0.0.1:${port}`, pid: web.pid, env, stop: web.stop };
}

/** As `pg` comes to an address by itself: the way by the socket is the product's own, which the bare server never follows. */
function byLoopback(url: string): string {
  const address = new URL(url);
  address.searchParams.delete("host");
  return address.href;
}

function withDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

/** What the person's own installation may be told must not reach this one. */
const UNSET = { APP_URL: "", ALLOW_HTTP: "", TRUSTED_PROXIES: "", DATABASE_ADMIN_URL: "", SMTP_URL: "" };
