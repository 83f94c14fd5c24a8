import { now } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { eventCtes, eventLines } from "./statement";
import type { AuditEvent, Who } from "./types";

/** A guarded write of one thing: CTEs of which one, `changed`, has a row exactly when the write was made. */
export type GuardedWrite = { name: string; ctes: string };

/**
 * `change` for hot paths: the guarded write and its audit rows in a single statement, so in one transaction. Its
 * parameters come first, the events last. Returns whether the write was made.
 */
export async function changeAtOnce(
  who: Who,
  scope: Scope,
  write: GuardedWrite,
  values: unknown[],
  events: readonly AuditEvent[],
): Promise<boolean> {
  if (events.length === 0) throw new Error("a change was made without an audit event");
  const statement = {
    name: write.name,
    text: `WITH ${write.ctes}, ${eventCtes(`$${values.length + 1}`, "changed")} SELECT count(*) AS count FROM changed`,
  };
  const lines = eventLines(who, await now(), events);
  const [row] = await rows<{ count: number }>(scope, statement, () => [...values, lines]);
  return row !== undefined && row.count > 0;
}
