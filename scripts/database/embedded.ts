import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Kept, letPass, readKept, writeKept } from "../foundation/data-dir";
import { Mishap } from "../foundation/mishap";
import { freePort } from "../foundation/ports";
import { programs } from "./binaries";
import { withClient } from "./connection";
import { clearOrphan, runningPostmaster, stopPostmaster } from "./postmaster";
import { APP, DATABASE, ensureDatabase, ensureRoles, OWNER } from "./roles";
import { socketFolder } from "./socket";
import { databaseUser, type SystemUser } from "./system-user";

/** Addresses of the embedded database, by role. */
export type EmbeddedUrls = { superuser: string; owner: string; app: string };

export type EmbeddedDatabase = {
  urls: EmbeddedUrls;
  /** Settles when the server ends, asked or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  /** Server settings such as `fsync=off`. */
  settings?: string[];
  /** Programs of another PostgreSQL on this machine, to test against it. */
  bin?: string;
};

/**
 * Starts PostgreSQL under DATA_DIR, made on first use: loopback and a socket of its own only, passwords by SCRAM,
 * the two roles and their database.
 */
export async function startEmbedded(dataDir: string, options: Options = {}): Promise<EmbeddedDatabase> {
  const user = databaseUser();
  if (user) letPass(dataDir);
  const bin = options.bin ?? programs(dataDir, user);
  const cluster = clusterFolder(dataDir);
  const kept = readKept(dataDir, hasCluster(dataDir));
  if (!hasCluster(dataDir)) initialise(bin, dataDir, kept, user);
  await clearOrphan(cluster);
  const port = await freePort(kept.databasePort);
  if (port !== kept.databasePort) writeKept(dataDir, { ...kept, databasePort: port });
  const urls = urlsOf(kept, port, socketFolder(clusterFolder(dataDir)));
  const server = await launch({
    bin,
    dataDir,
    port,
    user,
    settings: options.settings ?? [],
    url: urls.superuser,
  });
  await ensureRoles(urls.superuser, { owner: kept.ownerPassword, app: kept.appPassword });
  await ensureDatabase(urls.superuser, DATABASE);
  return {
    urls,
    ended: server.ended,
    stop: () => stopPostmaster(server.pid, cluster).then(() => server.ended),
  };
}

/** Addresses of the embedded database where it runs now, started by another process; else null. */
export function runningEmbedded(dataDir: string): EmbeddedUrls | null {
  const running = hasCluster(dataDir) ? runningPostmaster(clusterFolder(dataDir)) : null;
  return running ? urlsOf(readKept(dataDir, true), running.port, running.socketFolder) : null;
}

/** Whether a database was made under DATA_DIR; its keys are then not made anew. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(clusterFolder(dataDir));
}

function clusterFolder(dataDir: string): string {
  return join(dataDir, "database");
}

function urlsOf(kept: Kept, port: number, socket: string | null): EmbeddedUrls {
  const place = `127.0.0.1:${port}`;
  const by = socket === null ? "" : `?${new URLSearchParams({ host: socket })}`;
  return {
    superuser: `postgresql://postgres:${kept.superuserPassword}@${place}/postgres${by}`,
    owner: `postgresql://${OWNER}:${kept.ownerPassword}@${place}/${DATABASE}${by}`,
    app: `postgresql://${APP}:${kept.appPassword}@${place}/${DATABASE}${by}`,
  };
}

/** A cluster appears under its name only when it is whole. Vietnamese order is what a forgotten collation falls back to. */
function initialise(bin: string, dataDir: string, kept: Kept, user: SystemUser | null): void {
  const partial = join(dataDir, "database.partial");
  const passwordFile = join(dataDir, ".superuser");
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordFile, kept.superuserPassword, { mode: 0o600 });
  if (user) for (const path of [partial, passwordFile]) chownSync(path, user.uid, user.gid);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=vi-VN"];
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const made = spawnSync(join(bin, "initdb"), ["-D", partial, "--no-instructions", ...locale, ...access], {
    ...user,
    cwd: partial,
    env: { ...process.env, LC_ALL: "C" },
    encoding: "utf8",
  });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    throw new Mishap(
      `Không tạo được cơ sở dữ liệu trong ${dataDir}: ${made.stderr.trim() || made.error?.message}`,
    );
  }
  renameSync(partial, clusterFolder(dataDir));
}

type Launch = {
  bin: string;
  dataDir: string;
  port: number;
  user: SystemUser | null;
  settings: string[];
  url: string;
};

type Server = { pid: number; ended: Promise<void> };

async function launch(launch: Launch): Promise<Server> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const server = spawnServer(launch);
    if (await answers(launch.url, server, deadline)) return server;
    const log = readFileSync(logFile(launch.dataDir), "utf8");
    // After the master was killed its workers need a moment to leave the shared memory.
    if (/pre-existing shared memory/.test(log) && Date.now() < deadline) await sleep(500);
    else {
      await clearOrphan(clusterFolder(launch.dataDir));
      throw new Mishap(`PostgreSQL không khởi động được: ${lastLine(log)} (xem ${logFile(launch.dataDir)}).`);
    }
  }
}

/**
 * Tables that grow from nothing in seconds, as by the demo or a first import, are looked at as often: a plan that was made
 * for an empty one takes four times as long by then.
 */
const FRESH_FIGURES = "autovacuum_naptime=5s";

function spawnServer({ bin, dataDir, port, user, settings }: Launch): Server {
  const log = openSync(logFile(dataDir), "w", 0o600);
  const fixed = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${socketFolder(clusterFolder(dataDir)) ?? ""}`,
    "log_min_messages=warning",
    FRESH_FIGURES,
  ];
  const child = spawn(
    join(bin, "postgres"),
    ["-D", clusterFolder(dataDir), ...[...fixed, ...settings].flatMap((setting) => ["-c", setting])],
    // A group of its own: Ctrl-C reaches the supervisor alone, which stops the web server first.
    {
      ...user,
      cwd: clusterFolder(dataDir),
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", log, log],
      detached: true,
    },
  );
  return { pid: child.pid ?? 0, ended: ended(child) };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
}

/** True when the server answers, false when it ended. */
async function answers(url: string, server: Server, deadline: number): Promise<boolean> {
  let alive = true;
  server.ended.then(() => {
    alive = false;
  });
  while (alive && Date.now() < deadline) {
    await sleep(50);
    try {
      await withClient(url, (client) => client.query("select 1"));
      return true;
    } catch {
      // Not yet: recovery after a crash may take a while.
    }
  }
  return false;
}

function logFile(dataDir: string): string {
  return join(dataDir, "database.log");
}

function lastLine(log: string): string {
  return log.trim().split("\n").at(-1) ?? "";
}
