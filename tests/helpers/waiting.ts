import type pg from "pg";
import { expect } from "vitest";

const WAITING = `select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where not l.granted and a.datname = current_database()`;

/** Until so many wait for a lock in the client's own database: files that run beside this one wait in theirs. */
export async function untilWaiting(client: pg.Client, count = 1): Promise<void> {
  const waiting = async () => (await client.query(WAITING)).rowCount;
  await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
}
