import pg from "pg";

/**
 * The statements that some work sends to the database. Begin and commit are not counted, nor the look at the clock, which
 * is due once a second for whoever comes first.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const own = pg.Client.prototype.query;
  function counted(this: pg.Client, ...args: unknown[]): unknown {
    const [query] = args;
    const text = typeof query === "string" ? query : (query as { text?: string } | undefined)?.text;
    if (
      text &&
      !/^(begin|commit|rollback|set |deallocate|select today from installation_clock)/i.test(text.trim())
    )
      sent.push(text);
    return Reflect.apply(own, this, args);
  }
  pg.Client.prototype.query = counted as typeof own;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = own;
  }
  return sent;
}
