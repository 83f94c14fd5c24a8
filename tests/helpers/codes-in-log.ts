import type pg from "pg";
import { eventDetail, valueChanges } from "@/components/audit/event-words";
import { fieldName } from "@/components/audit/field-names";
import type { Json } from "@/lib/audit/types";
import { isRosterField } from "@/lib/members/roster/fields";
import type { LogEvent } from "@/lib/system-log/queries";
import * as enums from "@/prisma/generated/enums";

const CODES = Object.values(enums).flatMap((each) => Object.values(each));

const coded = `SELECT DISTINCT e.type, s.side, f.key, f.value #>> '{}' AS code
  FROM audit_events e LEFT JOIN audit_values v ON v.event_id = e.id
  CROSS JOIN LATERAL (VALUES ('detail', e.detail), ('after', v.before), ('after', v.after)) s(side, fields)
  CROSS JOIN LATERAL jsonb_each(CASE jsonb_typeof(s.fields) WHEN 'object' THEN s.fields ELSE '{}' END) f
  WHERE f.value #>> '{}' = ANY($1)`;

/** Fields that an event names, in its detail or by what stood in them; where an id stood, the log is silent. */
const named = `SELECT DISTINCT e.type, f.name
  FROM audit_events e LEFT JOIN audit_values v ON v.event_id = e.id
  CROSS JOIN LATERAL (
    SELECT jsonb_array_elements_text(e.detail -> list) FROM unnest(ARRAY['fields', 'sensitive', 'accepted', 'refused']) list
    WHERE jsonb_typeof(e.detail -> list) = 'array'
    UNION SELECT p.key FROM (VALUES (v.before), (v.after)) s(side)
    CROSS JOIN LATERAL jsonb_each(CASE jsonb_typeof(side) WHEN 'object' THEN side ELSE '{}' END) p
    WHERE p.value #>> '{}' !~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$') f(name)`;

type Named = { type: LogEvent["type"]; name: string };
type Coded = { type: LogEvent["type"]; side: "detail" | "after"; key: string; code: string };

const BARE: LogEvent = {
  id: "1",
  at: new Date(0),
  type: "role.given",
  actorName: "",
  address: null,
  unitName: null,
  subjectName: null,
  detail: {},
  before: null,
  after: null,
};

/** What the log would show of its events as the database stores it, not in words: `case.changed level: base`. */
export async function codesInLog(owner: pg.Pool): Promise<string[]> {
  const codes = await owner.query<Coded>(coded, [CODES]).catch(unlessGone);
  const names = await owner.query<Named>(named).catch(unlessGone);
  return [
    ...codes.rows.filter(isRaw).map(({ type, key, code }) => `${type} ${key}: ${code}`),
    ...names.rows.filter(isUnnamed).map(({ type, name }) => `${type}: ${name}`),
  ];
}

/** Of a field whose name in the program is what the reader is told; one in words is told as it is kept. */
function isUnnamed({ name }: Named): boolean {
  return /^[A-Za-z]+$/.test(name) && fieldName(name) === name && !isRosterField(name);
}

const NO_DATABASE = "3D000";

/** Tests take the database away, too. */
function unlessGone(error: unknown): { rows: never[] } {
  if (error instanceof Error && "code" in error && error.code === NO_DATABASE) return { rows: [] };
  throw error;
}

function isRaw({ type, side, key, code }: Coded): boolean {
  const fields: { [key: string]: Json } = { [key]: code };
  const event = { ...BARE, type, [side]: fields };
  const said = side === "detail" ? eventDetail(event) : (valueChanges(event)[0]?.after ?? "");
  return new RegExp(`(^|[\\s“])${code}($|[\\s”])`).test(said);
}
