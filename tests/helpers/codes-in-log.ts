import type pg from "pg";
import { eventDetail, valueChanges } from "@/components/audit/event-words";
import type { Json } from "@/lib/audit/types";
import type { LogEvent } from "@/lib/system-log/queries";
import * as enums from "@/prisma/generated/enums";

const CODES = Object.values(enums).flatMap((each) => Object.values(each));

const coded = `SELECT DISTINCT e.type, s.side, f.key, f.value #>> '{}' AS code
  FROM audit_events e LEFT JOIN audit_values v ON v.event_id = e.id
  CROSS JOIN LATERAL (VALUES ('detail', e.detail), ('after', v.before), ('after', v.after)) s(side, fields)
  CROSS JOIN LATERAL jsonb_each(CASE jsonb_typeof(s.fields) WHEN 'object' THEN s.fields ELSE '{}' END) f
  WHERE f.value #>> '{}' = ANY($1)`;

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
  const { rows } = await owner.query<Coded>(coded, [CODES]).catch(unlessGone);
  return rows.filter(isRaw).map(({ type, key, code }) => `${type} ${key}: ${code}`);
}

const NO_DATABASE = "3D000";

/** Tests take the database away, too. */
function unlessGone(error: unknown): { rows: Coded[] } {
  if (error instanceof Error && "code" in error && error.code === NO_DATABASE) return { rows: [] };
  throw error;
}

function isRaw({ type, side, key, code }: Coded): boolean {
  const fields: { [key: string]: Json } = { [key]: code };
  const event = { ...BARE, type, [side]: fields };
  const said = side === "detail" ? eventDetail(event) : (valueChanges(event)[0]?.after ?? "");
  return new RegExp(`(^|[\\s“])${code}($|[\\s”])`).test(said);
}
