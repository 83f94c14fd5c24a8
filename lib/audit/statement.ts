import type { AuditEvent, Who } from "./types";

/**
 * Events as the log's statements take them, in one JSON parameter: those that follow each other and share what they tell,
 * as of thousands who came by one sheet, are one line for all of their subjects.
 */
export function eventLines(who: Who, at: Date, events: readonly AuditEvent[]): string {
  const by = { at: at.toISOString(), actor_id: who.userId, actor_name: who.name, address: who.address };
  const shared: { event: AuditEvent; subjects: (string | null)[] }[] = [];
  for (const event of events) {
    const last = shared.at(-1);
    if (last && tellsTheSame(last.event, event)) last.subjects.push(event.subjectId ?? null);
    else shared.push({ event, subjects: [event.subjectId ?? null] });
  }
  return JSON.stringify(
    shared.map(({ event, subjects }) => ({
      ...by,
      org_id: event.orgId,
      type: event.type,
      unit_id: event.unitId,
      subject_ids: subjects,
      detail: event.detail ?? {},
      before: event.before,
      after: event.after,
    })),
  );
}

/** By the objects themselves: to look into them costs more than the line that it may spare. */
function tellsTheSame(one: AuditEvent, other: AuditEvent): boolean {
  return (["type", "orgId", "unitId", "detail", "before", "after"] as const).every(
    (part) => one[part] === other[part],
  );
}

/**
 * CTEs that write the events given as JSON; `source` is a FROM item that must have a row for them to be written. A line for
 * each subject: it takes along what it tells, and not the list of all subjects, which would be copied as often as it is long.
 */
export function eventCtes(json: string, source?: string): string {
  return `line AS (
    SELECT nextval('audit_events_id_seq') AS id, e.org_id, e.at, e.type, e.actor_id, e.actor_name, e.address, e.unit_id,
      s.subject_id, e.detail, e.before, e.after
    FROM ${source ? `${source} CROSS JOIN ` : ""}json_to_recordset(${json}::json) AS e(
      org_id uuid, at timestamptz, type text, actor_id uuid, actor_name text, address text,
      unit_id uuid, subject_ids text[], detail jsonb, before jsonb, after jsonb)
    CROSS JOIN unnest(e.subject_ids) AS s(subject_id)
  ), event AS (
    INSERT INTO audit_events (id, org_id, at, type, actor_id, actor_name, address, unit_id, subject_id, detail)
    SELECT id, org_id, at, type, actor_id, actor_name, address, unit_id, subject_id, detail FROM line
  ), personal AS (
    INSERT INTO audit_values (event_id, org_id, before, after)
    SELECT id, org_id, NULLIF(before, 'null'::jsonb), NULLIF(after, 'null'::jsonb) FROM line
    WHERE COALESCE(NULLIF(before, 'null'::jsonb), NULLIF(after, 'null'::jsonb)) IS NOT NULL
  )`;
}
