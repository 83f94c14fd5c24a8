import type pg from "pg";
import { expect } from "vitest";
import { withClient } from "@/scripts/database/connection";

/** From the locks alone: of the activity, a transaction sees to its end only who was there when it first looked. */
const WAITING = `select 1 from pg_locks w where not w.granted and exists (select from pg_locks h
  join pg_database d on d.oid = h.database where h.pid = w.pid and d.datname = current_database())`;

/** Until so many wait for a lock in the client's own database: files that run beside this one wait in theirs. */
export async function untilWaiting(client: pg.Client, count = 1): Promise<void> {
  const waiting = async () => (await client.query(WAITING)).rowCount;
  await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
}

/** What two come to of whom the second begins while the first waits to write into the table, which is let go once both wait. */
export async function bothWaiting<A, B>(
  { url, table }: { url: string; table: string },
  one: () => Promise<A>,
  other: () => Promise<B>,
): Promise<[A, B]> {
  return withClient(url, async (client) => {
    await client.query("begin");
    await client.query(`lock table ${table} in share mode`);
    const first = one();
    await untilWaiting(client);
    const second = other();
    await untilWaiting(client, 2);
    await client.query("commit");
    return Promise.all([first, second]);
  });
}

/** What `work` comes to where it has to wait for a change that is not yet written, and finds it written. */
export async function besideChange<T>(
  url: string,
  change: { text: string; values: unknown[] },
  work: () => Promise<T>,
): Promise<T> {
  return withClient(url, async (changing) => {
    await changing.query("begin");
    await changing.query(change);
    const late = work();
    await untilWaiting(changing);
    await changing.query("commit");
    return late;
  });
}
