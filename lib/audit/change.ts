import { now } from "@/lib/platform/clock";
import { rollBack, systemWriter, type Transaction, transaction } from "@/lib/platform/database/database";
import type { Result } from "@/lib/platform/result";
import type { AuditEvent, Who } from "./types";

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
    await writeEvents(tx, who, events);
    return result;
  });
}

async function writeEvents(tx: Transaction, who: Who, events: AuditEvent[]): Promise<void> {
  const at = await now();
  const lines = events.map((event) => ({
    org_id: event.orgId,
    at: at.toISOString(),
    type: event.type,
    actor_id: who.userId,
    actor_name: who.name,
    address: who.address,
    unit_id: event.unitId ?? null,
    subject_id: event.subjectId ?? null,
    detail: event.detail ?? {},
    before: event.before ?? null,
    after: event.after ?? null,
  }));
  await systemWriter("the log belongs to no organisation's scope", tx).$executeRaw`
    WITH line AS (
      SELECT nextval('audit_events_id_seq') AS id, given.*
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS given(
        org_id uuid, at timestamptz, type text, actor_id uuid, actor_name text, address text,
        unit_id uuid, subject_id text, detail jsonb, before jsonb, after jsonb)
    ), event AS (
      INSERT INTO audit_events (id, org_id, at, type, actor_id, actor_name, address, unit_id, subject_id, detail)
      SELECT id, org_id, at, type, actor_id, actor_name, address, unit_id, subject_id, detail FROM line
    )
    INSERT INTO audit_values (event_id, before, after)
    SELECT id, NULLIF(before, 'null'::jsonb), NULLIF(after, 'null'::jsonb) FROM line
    WHERE COALESCE(NULLIF(before, 'null'::jsonb), NULLIF(after, 'null'::jsonb)) IS NOT NULL`;
}
