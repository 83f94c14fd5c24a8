import type { Settings } from "@/lib/platform/env";
import { requireKeys } from "../database/data-keys";
import { ensureGenerated } from "../database/generate";
import { openDataDir } from "../foundation/data-dir";
import { Interrupted, Mishap } from "../foundation/mishap";
import { settings as readSettings } from "../foundation/settings";
import { announce } from "./announce";
import { ensureBuilt } from "./build";
import { bringUpToDate, type Database, openDatabase } from "./database";
import { demoPassword, ensureDemo, refuseDemo } from "./demo";
import { takeDataDir } from "./lock";
import { keysIn, secrets, whereKeysAre } from "./secrets";
import { together } from "./together";
import { type Mode, refuseTakenPort, startWebServer, untilHealthy } from "./web-server";

/** Starts the database, brings it up to date, builds, serves; returns when it was asked to stop and all has stopped. */
export async function supervise(mode: Mode): Promise<number> {
  const settings = readSettings();
  const dataDir = openDataDir(settings.dataDir);
  const giveBack = await takeDataDir(dataDir, settings.origin);
  const signal = stopSignal();
  try {
    await refuseTakenPort(settings);
    const keys = secrets(settings, dataDir);
    if (!settings.databaseUrl && !settings.onLoopback) refuseDemo(dataDir);
    await ensureGenerated(signal);
    const database = await openDatabase(settings, dataDir);
    try {
      await serve({
        mode,
        settings,
        dataDir,
        database,
        env: serverEnvironment(settings, dataDir, database, keys),
        signal,
      });
    } finally {
      await database.stop();
    }
  } finally {
    giveBack();
  }
  return 0;
}

type Run = {
  mode: Mode;
  settings: Settings;
  dataDir: string;
  database: Database;
  env: Record<string, string>;
  signal: AbortSignal;
};

async function serve({ mode, settings, dataDir, database, env, signal }: Run): Promise<void> {
  await bringUpToDate(settings, database);
  await requireKeys(database.servingUrl, keysIn(env), whereKeysAre(settings, dataDir));
  const { embedded } = database;
  await together(
    signal,
    async (signal) => {
      if (embedded && settings.onLoopback)
        await ensureDemo(dataDir, embedded, env, settings.demoPassword, signal);
    },
    async (signal) => {
      if (mode === "start") await ensureBuilt(signal);
    },
  );
  const web = startWebServer(mode, settings, env);
  try {
    await untilHealthy(settings, web, signal);
    const hasDemo = database.embedded !== null && settings.onLoopback;
    announce(settings, hasDemo ? demoPassword(dataDir, settings.demoPassword) : null);
    await Promise.race([
      asked(signal),
      diesAlone(web.ended, "Máy chủ web"),
      diesAlone(database.ended, "Cơ sở dữ liệu"),
    ]);
  } finally {
    await web.stop();
  }
}

/** What the server's process is told. */
export function serverEnvironment(
  settings: Settings,
  dataDir: string,
  database: Pick<Database, "servingUrl" | "embedded">,
  keys: Record<string, string>,
): Record<string, string> {
  return {
    ...keys,
    PORT: String(settings.port),
    HOST: settings.host,
    DATA_DIR: dataDir,
    DATABASE_URL: database.servingUrl,
    NEXTAUTH_URL: settings.origin,
    EMBEDDED_DATABASE: database.embedded ? "1" : "0",
  };
}

function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => controller.abort(new Interrupted()));
  }
  return controller.signal;
}

function asked(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
}

async function diesAlone(ended: Promise<unknown>, who: string): Promise<never> {
  await ended;
  throw new Mishap(
    `${who} dừng ngoài ý muốn nên chương trình dừng theo: hãy chạy lại npm start, dữ liệu đã lưu vẫn còn.`,
  );
}
