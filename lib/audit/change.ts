import { now } from "@/lib/platform/clock";
import {
  rollBack,
  rowsWithin,
  systemWriter,
  type Transaction,
  transaction,
} from "@/lib/platform/database/database";
import type { Result } from "@/lib/platform/result";
import { orClosedHome } from "./closed-home";
import { eventCtes, eventLines } from "./statement";
import type { AuditEvent, Who } from "./types";

const insert = { name: "audit_events_insert", text: `WITH ${eventCtes("$1")} SELECT count(*) FROM line` };

/**
 * What a change comes to; what says how things stand without it (a refusal with what stands there now, the effect of a
 * change that was only tried) is worked out once the transaction is gone.
 */
export type Outcome<T> = Result<T> | (() => Promise<Result<T>>);

/**
 * The one way to change anything: `work` runs in a transaction, says what it did through `record`, and its audit
 * rows are written with it. A refusal rolls everything back, and so does whatever is returned as a function.
 * A success without an event is a bug and throws.
 */
export async function change<T>(
  who: Who,
  work: (tx: Transaction, record: (event: AuditEvent) => void) => Promise<Outcome<T>>,
  limitMs?: number,
): Promise<Result<T>> {
  const written = transaction<Outcome<T>>(async (tx) => {
    const events: AuditEvent[] = [];
    const result = await work(tx, (event) => void events.push(event));
    if (typeof result === "function" || !result.ok) return rollBack(result);
    if (events.length === 0) throw new Error("a change was made without an audit event");
    await rowsWithin(systemWriter("the log belongs to no organisation's scope", tx), insert, [
      eventLines(who, await now(), events),
    ]);
    return result;
  }, limitMs);
  const outcome = await orClosedHome(written);
  return typeof outcome === "function" ? outcome() : outcome;
}
