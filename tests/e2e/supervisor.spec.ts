import { type ChildProcess, execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { withClient } from "../../scripts/database/connection";
import { runningEmbedded } from "../../scripts/database/embedded";
import { freePort, whyNotListen } from "../../scripts/foundation/ports";
import { BUILDS } from "../../scripts/supervisor/build";
import { send } from "../helpers/access/calls";
import { DEMO_PASSWORD } from "../helpers/access/demo-pages";
import { signedIn } from "../helpers/access/people";
import { bigRoster } from "../helpers/big-roster";
import { copyFolder, LOADING, loadedDemo, startsFile } from "../helpers/loaded-demo";
import { SCRATCH } from "../helpers/scratch";
import { RUNNING, type StartedProgram, startProgram } from "../helpers/started-program";

test.describe.configure({ mode: "serial" });

// A DATA_DIR of its own, as the first whole start left it: every start after it must find the same data.
let dataDir = "";
const shared = process.env.E2E_DATA_DIR ?? "";
let port = 0;
let running: StartedProgram | undefined;

const begin = () => startProgram(dataDir, port);

/** The program that a test before left running, or one begun now. */
async function up(): Promise<StartedProgram> {
  if (!running || running.child.exitCode !== null || running.child.signalCode !== null) running = begin();
  const { said } = running;
  await expect.poll(said, { timeout: 300_000 }).toContain(RUNNING);
  return running;
}

function postmaster(): number {
  return Number(readFileSync(join(dataDir, "database", "postmaster.pid"), "utf8").split("\n")[0]);
}

async function health(): Promise<unknown> {
  return (await fetch(`http://127.0.0.1:${port}/api/health`)).json();
}

const HEALTHY = { status: "ok", database: "ok", migrations: "ok", keys: "ok", storage: "ok" };

test.setTimeout(420_000);
test.beforeAll(async () => {
  port = await freePort();
  dataDir = mkdtempSync(join(SCRATCH, "bcd-supervisor-"));
  copyFolder(loadedDemo(shared), dataDir);
});
test.afterAll(async () => {
  running?.child.kill("SIGTERM");
  await running?.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

test("a demo that was cut off while it was loaded is begun anew", () => {
  const [first, second] = JSON.parse(readFileSync(startsFile(shared), "utf8")) as [string, string];
  for (const said of [first, second]) expect(said).toContain(LOADING);
  expect(first).not.toContain(RUNNING);
  expect(second).toContain(RUNNING);
  expect(readFileSync(join(dataDir, "secrets.json"), "utf8")).toContain('"demo": "loaded"');
});

test("the demo, whose password everybody knows, is not served beyond this machine", async () => {
  const open = { HOST: "0.0.0.0", APP_URL: `http://office.example.vn:${port}`, ALLOW_HTTP: "1" };
  const { said, ended } = startProgram(dataDir, port, open);
  expect(await ended).toBe(1);
  expect(said()).toContain("chỉ mở trên máy này");
  expect(await whyNotListen(port, "127.0.0.1")).toBeNull();
});

test("a start shows the way in and keeps its secrets to itself", async () => {
  const { said } = await up();
  expect(said()).toContain(`http://localhost:${port}`);
  expect(said()).toContain("bithu.khoi");
  expect(said()).toContain("3-chu-dong-demo");
  expect(await health()).toEqual(HEALTHY);
  expect(statSync(join(dataDir, "secrets.json")).mode & 0o077).toBe(0);
  expect(statSync(join(dataDir, "database")).mode & 0o077).toBe(0);
});

test("a second start on the same DATA_DIR says that one is running", async () => {
  await up();
  const second = begin();
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain("Ba chủ động đang chạy với thư mục dữ liệu");
  expect(second.said()).toContain(`http://localhost:${port}`);
});

async function stopsBy(signal: NodeJS.Signals): Promise<void> {
  const { child, ended } = await up();
  child.kill(signal);
  expect(await ended).toBe(0);
  expect(await whyNotListen(port, "127.0.0.1")).toBeNull();
  expect(existsSync(join(dataDir, "database", "postmaster.pid"))).toBe(false);
}

test("SIGTERM stops all", () => stopsBy("SIGTERM"));

test("a killed supervisor leaves nothing that hinders the next start, which has all and builds nothing", async () => {
  const { child, ended } = await up();
  const stands = await oneChange();
  child.kill("SIGKILL");
  await ended;
  const { said } = await up();
  expect(said()).not.toContain(BUILDS);
  expect(await health()).toEqual(HEALTHY);
  await stands();
});

test("a killed database stops all with one sentence, and the next start finds it whole", async () => {
  const { said, ended } = await up();
  const stands = await oneChange();
  process.kill(postmaster(), "SIGKILL");
  expect(await ended).toBe(1);
  expect(said()).toContain("Cơ sở dữ liệu dừng ngoài ý muốn");
  await up();
  expect(await health()).toEqual(HEALTHY);
  await stands();
});

function webServerOf({ pid }: ChildProcess): number {
  const children = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, name]) => parent === String(pid) && name?.includes("next"));
  return Number(children[0]?.[0]);
}

test("a killed web server stops all with one sentence", async () => {
  const { child, said, ended } = await up();
  process.kill(webServerOf(child), "SIGKILL");
  expect(await ended).toBe(1);
  expect(said()).toContain("Máy chủ web dừng ngoài ý muốn");
});

/** Somebody of the demo who calls the API. */
async function callerAs(username: string) {
  const origin = `http://localhost:${port}`;
  const cookie = await signedIn(origin, username, DEMO_PASSWORD);
  return async (method: string, path: string, body?: unknown) => {
    const { status, text } = await send(
      origin,
      [],
      { kind: "api", method, path: `/api/v1${path}`, body },
      { cookie },
    );
    return { status, body: JSON.parse(text) };
  };
}

/** Saves one thing; the answer looks whether it stands there, also after another start. */
async function oneChange(): Promise<() => Promise<void>> {
  const call = await callerAs("bithu.dv01");
  const [{ id, version }] = (await call("GET", "/members?unit=DV01")).body.items;
  const nativePlace = `Xã ${randomUUID()}`;
  const saved = await call("PATCH", `/members/${id}`, { version, nativePlace });
  expect(saved).toMatchObject({ status: 200, body: { nativePlace } });
  return async () => {
    expect(await call("GET", `/members/${id}`)).toMatchObject({ status: 200, body: { nativePlace } });
  };
}

function asOwner<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const url = runningEmbedded(dataDir)?.owner ?? "";
  return withClient(url, async (client) => (await client.query<Row>(text, values)).rows);
}

async function written() {
  const [row] = await asOwner<{ members: number; sensitive: number; changes: number }>(
    `SELECT (SELECT count(*) FROM members)::int AS members, (SELECT count(*) FROM member_sensitive)::int AS sensitive,
       (SELECT count(*) FROM member_import_changes)::int AS changes`,
  );
  if (!row) throw new Error("nothing was counted");
  return row;
}

test("a web server killed in the middle of confirming 5,000 rows has written none of them", async () => {
  const MANY = 5000;
  const { child, ended } = await up();
  const web = webServerOf(child);
  const call = await callerAs("bithu.dv01");
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(await bigRoster(MANY))]), "danh-sach.xlsx");
  const { id } = (await call("POST", "/imports?unit=DV01", form)).body;
  const now = async () => (await call("GET", `/imports/${id}`)).body;
  await expect.poll(async () => (await now()).state, { timeout: 60_000 }).toBe("ready");
  const { unknownBranches, duplicates, counts } = await now();
  const all = counts.new + counts.duplicate;
  expect(all).toBe(MANY);
  const answers = {
    branches: Object.fromEntries(unknownBranches.map((name: string) => [name, "create"])),
    choices: Object.fromEntries(duplicates.map(({ row }: { row: number }) => [row, "new"])),
  };
  expect((await call("PATCH", `/imports/${id}`, answers)).status).toBe(200);
  const before = await written();

  const answer = call("POST", `/imports/${id}/confirm`).catch(() => "cut off");
  const progress =
    "SELECT 1 FROM member_imports WHERE id = $1 AND state = 'running' AND progress_done >= 1000";
  while ((await asOwner(progress, [id])).length === 0) await sleep(5);
  process.kill(web, "SIGKILL");
  expect(await answer).toBe("cut off");
  expect(await ended).toBe(1);

  await up();
  expect(await written()).toEqual(before);
  await expect.poll(async () => (await now()).state).toBe("ready");
  await call("POST", `/imports/${id}/confirm`);
  await expect.poll(async () => (await now()).state, { timeout: 60_000 }).toBe("confirmed");
  const { members, changes } = before;
  expect(await written()).toMatchObject({ members: members + MANY, changes: changes + MANY });
});

test("Ctrl-C stops all", () => stopsBy("SIGINT"));
