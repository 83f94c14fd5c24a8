import { connection } from "@/lib/platform/database/client";

/** How many statements the work sends to the database, transactions' own words left out. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const client = await connection().pool.connect();
  const prototype = Object.getPrototypeOf(client) as { query: (...args: unknown[]) => unknown };
  client.release();
  const { query } = prototype;
  let count = 0;
  prototype.query = function counted(this: unknown, ...args: unknown[]) {
    const [what] = args as [string | { text?: string }];
    const text = typeof what === "string" ? what : what.text;
    if (!/^(begin|commit|rollback)/i.test(text ?? "")) count += 1;
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return count;
}
