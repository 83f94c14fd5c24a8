import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { installationScope } from "@/lib/access/scopes";
import { change } from "@/lib/audit/change";
import { eventCtes, eventLines } from "@/lib/audit/statement";
import type { AuditEvent } from "@/lib/audit/types";
import { today } from "@/lib/platform/clock";
import {
  rows,
  rowsIn,
  rowsWithin,
  systemRows,
  systemWriter,
  transaction,
} from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { refused } from "@/lib/platform/result";
import { freshDatabase, sql } from "@/tests/helpers/database";

const database = await freshDatabase();

const WHO = { userId: null, name: "Phép thử", address: null };
const pid = { name: "backend", text: "SELECT pg_backend_pid() AS pid" };

test("within a transaction nothing asks the pool for a second connection", async () => {
  await expect(transaction(() => systemRows("a test", pid, []))).rejects.toThrow(/within a transaction/);
  await expect(transaction(() => transaction(async () => null))).rejects.toThrow(/within a transaction/);
  expect(await transaction(() => today())).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("a statement of our own runs on the transaction's connection", async () => {
  const seen = await transaction(async (tx) => {
    const db = systemWriter("a test", tx);
    const [own] = await rowsWithin<{ pid: number }>(db, pid, []);
    const [prisma] = await db.$queryRawUnsafe<{ pid: number }[]>(pid.text);
    return [own?.pid, prisma?.pid];
  });
  expect(seen[0]).toBeGreaterThan(0);
  expect(seen[0]).toBe(seen[1]);
});

test("a statement that asks for no organisation, or for another one, has forgotten its scope", async () => {
  const scope = installationScope(newId(), "a test");
  const every = { name: "every", text: "SELECT full_name FROM members" };
  const own = { name: "own", text: `${every.text} WHERE org_id = $1` };
  await expect(rows(scope, every, () => [])).rejects.toThrow("every forgets its scope");
  await expect(transaction((tx) => rowsIn(tx, scope, every, () => []))).rejects.toThrow("forgets its scope");
  await expect(rows(scope, own, () => [newId()])).rejects.toThrow("own forgets its scope");
  expect(await rows(scope, own, ({ orgId }) => [orgId])).toEqual([]);
});

test("a copy of the module, as the build makes them, knows the connections of the one pool", async () => {
  await transaction(() => today());
  vi.resetModules();
  const copy = await import("@/lib/platform/database/database");
  expect(copy.transaction).not.toBe(transaction);
  const seen = await copy.transaction((tx) => copy.rowsWithin(copy.systemWriter("a test", tx), pid, []));
  expect(seen).toHaveLength(1);
});

test("a refusal that must look anew does so when its transaction is gone", async () => {
  const refusal = await change(WHO, async () => async () => {
    await systemRows("a test", pid, []);
    return refused("stale", "Có người vừa sửa.");
  });
  expect(refusal).toMatchObject({ ok: false, reason: "stale" });
});

test("a thousand events that tell the same fit into the database's memory while they are written", async () => {
  const detail = { branch: "Chi đoàn 1" };
  const events = Array.from(
    { length: 1000 },
    (): AuditEvent => ({ type: "member.created", orgId: null, subjectId: newId(), detail }),
  );
  const lines = eventLines(WHO, new Date(), events);
  expect(JSON.parse(lines)).toHaveLength(1);
  const explained = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) WITH ${eventCtes("$1")} SELECT count(*) FROM line`;
  const plan = JSON.stringify(await sql(database, explained, [lines]));
  expect(await sql(database, "SELECT count(*)::int AS written FROM audit_events")).toEqual([
    { written: 1000 },
  ]);
  expect([...plan.matchAll(/"Temp Written Blocks":(\d+)/g)].map(([, blocks]) => Number(blocks))).toContain(0);
  expect(plan).not.toMatch(/"Temp Written Blocks":[1-9]/);
});

test("what is asked after a transaction's time is not written, neither in it nor alone", async () => {
  const insert = { name: "late", text: "INSERT INTO users (username, name) VALUES ('tre', 'Đến trễ')" };
  const late = transaction(async (tx) => {
    const db = systemWriter("a test", tx);
    await rowsWithin(db, pid, []);
    await sleep(300);
    await rowsWithin(db, insert, []);
  }, 100);
  const [end] = await Promise.allSettled([late]);
  const written = { name: "written", text: "SELECT username FROM users WHERE username = 'tre'" };
  expect(await systemRows("a test", written, [])).toEqual([]);
  expect(end).toMatchObject({ reason: { message: expect.stringContaining("lasted too long") } });
});

test("thirty transactions at once share ten connections", async () => {
  const work = Array.from({ length: 30 }, () => transaction(() => today()));
  expect(new Set(await Promise.all(work)).size).toBe(1);
});
