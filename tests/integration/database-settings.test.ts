import { Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { closeDatabase, connection, withSettings } from "@/lib/platform/database/client";
import { withClient } from "@/scripts/database/connection";
import { freshDatabase } from "../helpers/database";

const { url } = await freshDatabase();
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("what the database's address sets stands beside what the product sets, and changes none of it", async () => {
  const address = new URL(url);
  address.searchParams.set("options", "-c synchronous_commit=off -c TimeZone=Asia/Ho_Chi_Minh");
  const { rows } = await withClient(withSettings(address.href), (client) =>
    client.query(`SELECT current_setting('TimeZone') AS zone, current_setting('random_page_cost') AS jump,
      current_setting('synchronous_commit') AS waits`),
  );
  expect(rows).toEqual([{ zone: "UTC", jump: "1.1", waits: "off" }]);
});

test("a connection outlasts the pauses that people make, and goes when nobody has come for long", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { pool } = connection();
  await pool.query("SELECT 1");
  vi.advanceTimersByTime(9 * 60_000);
  expect(pool.totalCount).toBe(1);
  vi.advanceTimersByTime(2 * 60_000);
  expect(pool.totalCount).toBe(0);
});

test("a connection that rests gives a sign of life before a firewall forgets it", async () => {
  await closeDatabase();
  const signs = vi.spyOn(Socket.prototype, "setKeepAlive");
  await connection().pool.query("SELECT 1");
  expect(signs.mock.calls).toEqual([[true, 60_000]]);
});
