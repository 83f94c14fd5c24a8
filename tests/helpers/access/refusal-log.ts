import pg from "pg";

/** The log of refusals, read and emptied by the database's owner: it keeps at most 20 a minute from one person. */
export class RefusalLog {
  readonly #client: pg.Client;

  constructor(ownerUrl: string) {
    this.#client = new pg.Client({ connectionString: ownerUrl });
  }

  connect(): Promise<unknown> {
    return this.#client.connect();
  }

  end(): Promise<void> {
    return this.#client.end();
  }

  /** What was refused to a person since last asked, as `operation: reason`. */
  async taken(userId: string): Promise<string[]> {
    const { rows } = await this.#client.query<{ operation: string; reason: string }>(
      "DELETE FROM audit_refusals WHERE actor_id = $1 RETURNING operation, reason",
      [userId],
    );
    return rows.map(({ operation, reason }) => `${operation}: ${reason}`).sort();
  }
}
