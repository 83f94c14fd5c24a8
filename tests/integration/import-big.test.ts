import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/lib/platform/database/client";
import { withClient } from "@/scripts/database/connection";
import { statementsOf } from "@/scripts/database/sent-statements";
import { bigRoster } from "../helpers/big-roster";
import { makeBloc } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { makeCast } from "../helpers/members";
import { cookieOfActor } from "../helpers/requests";

const database = await freshDatabase();

/** Two portions of what is written at once; 5,000 are killed with the whole server in `supervisor.spec.ts`. */
const MANY = 2000;
let secretary: Imports;
let username: string;

beforeAll(async () => {
  const bloc = await makeBloc("khoi", 1, 1);
  const cast = await makeCast(bloc);
  username = cast.secretary.username;
  secretary = importsOf(await cookieOfActor(cast.secretary));
});
afterAll(closeDatabase);

async function counted(table: string): Promise<number> {
  const [row] = await sql<{ count: number }>(database, `SELECT count(*)::int AS count FROM ${table}`);
  return row?.count ?? -1;
}

const everything = () =>
  Promise.all(["members", "member_sensitive", "member_import_changes", "audit_events"].map(counted));

async function progressOf(id: string) {
  const [row] = await sql<{ state: string; done: number }>(
    database,
    "SELECT state, progress_done AS done FROM member_imports WHERE id = $1",
    [id],
  );
  return row;
}

test("a process killed in the middle of a sheet has written nothing, and the import goes on", async () => {
  const { body } = await secretary.upload("DV01", await bigRoster(MANY));
  expect(body.counts.new).toBe(MANY);
  const before = await everything();

  await withClient(database.adminUrl, async (holding) => {
    // What is written last waits, so that the other process cannot end while it is asked about.
    await holding.query("BEGIN");
    await holding.query("LOCK TABLE sheet_proposals IN EXCLUSIVE MODE");
    const program = "tests/helpers/confirm-in-process.ts";
    const child = spawn(process.execPath, ["--import", "tsx", program, username, body.id], {
      stdio: "inherit",
    });
    const ended = once(child, "exit");
    while (((await progressOf(body.id))?.done ?? 0) < 1000) await sleep(3);
    const during = await secretary.get(body.id);
    expect(during.body).toMatchObject({ state: "running", progress: { total: MANY } });
    expect((await secretary.patch(body.id, { choices: {} })).status).toBe(409);
    child.kill("SIGKILL");
    const [, signal] = await ended;
    expect(signal).toBe("SIGKILL");
    await holding.query("ROLLBACK");
  });

  await expect.poll(async () => (await secretary.get(body.id)).body.state, { timeout: 20_000 }).toBe("ready");
  expect(await everything()).toEqual(before);

  const confirmed = await secretary.confirm(body.id);
  expect(confirmed).toMatchObject({ status: 200, body: { state: "confirmed", counts: { new: MANY } } });
  expect(await counted("members")).toBe(MANY);
}, 120_000);

test("thousands of changes take few statements, in the file's second coming and in its undo", async () => {
  const { body } = await secretary.upload("DV01", await bigRoster(MANY, 7));
  expect(body.counts).toMatchObject({ updated: MANY, new: 0 });
  const confirmation = await statementsOf(async () => {
    expect((await secretary.confirm(body.id)).status).toBe(200);
  });
  expect(confirmation.length).toBeLessThanOrEqual(25);
  const undoing = await statementsOf(async () => {
    expect((await secretary.undo(body.id)).body).toMatchObject({ state: "undone", problems: [] });
  });
  expect(undoing.length).toBeLessThanOrEqual(17);
}, 120_000);

test("of two confirmations at once one writes", async () => {
  const { body } = await secretary.upload("DV01", await bigRoster(200, 3));
  const both = await Promise.all([secretary.confirm(body.id), secretary.confirm(body.id)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const changes = await sql(database, "SELECT 1 FROM member_import_changes WHERE import_id = $1", [body.id]);
  expect(changes).toHaveLength(200);
});

test("on a slow machine a sheet is written and taken back for longer than another change may last", async () => {
  const slowly = async (step: "confirm" | "undo", id: string) => {
    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now")
      .mockImplementation(() => now() + 61_000)
      .mockImplementationOnce(now);
    const answer = await secretary[step](id);
    vi.restoreAllMocks();
    return answer;
  };
  const { body } = await secretary.upload("DV01", await bigRoster(20, 9));
  expect((await slowly("confirm", body.id)).body).toMatchObject({ state: "confirmed" });
  expect((await slowly("undo", body.id)).body).toMatchObject({ state: "undone" });
});
