import type pg from "pg";
import { expect } from "vitest";

/** From the locks alone: of the activity, a transaction sees to its end only who was there when it first looked. */
const WAITING = `select 1 from pg_locks w where not w.granted and exists (select from pg_locks h
  join pg_database d on d.oid = h.database where h.pid = w.pid and d.datname = current_database())`;

/** Until so many wait for a lock in the client's own database: files that run beside this one wait in theirs. */
export async function untilWaiting(client: pg.Client, count = 1): Promise<void> {
  const waiting = async () => (await client.query(WAITING)).rowCount;
  await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
}
