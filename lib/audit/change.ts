import { now } from "@/lib/platform/clock";
import { rollBack, systemWriter, type Transaction, transaction } from "@/lib/platform/database/database";
import { rowsWithin } from "@/lib/platform/database/within";
import type { Result } from "@/lib/platform/result";
import { eventCtes, eventLines } from "./statement";
import type { AuditEvent, Who } from "./types";

const insert = { name: "audit_events_insert", text: `WITH ${eventCtes("$1")} SELECT count(*) FROM line` };

/**
 * The one way to change anything: `work` runs in a transaction, says what it did through `record`, and its audit
 * rows are written with it. A refusal rolls everything back. A success without an event is a bug and throws.
 */
export async function change<T>(
  who: Who,
  work: (tx: Transaction, record: (event: AuditEvent) => void) => Promise<Result<T>>,
): Promise<Result<T>> {
  return transaction<Result<T>>(async (tx) => {
    const events: AuditEvent[] = [];
    const result = await work(tx, (event) => void events.push(event));
    if (!result.ok) return rollBack<Result<T>>(result);
    if (events.length === 0) throw new Error("a change was made without an audit event");
    await rowsWithin(systemWriter("the log belongs to no organisation's scope", tx), insert, [
      eventLines(who, await now(), events),
    ]);
    return result;
  });
}
