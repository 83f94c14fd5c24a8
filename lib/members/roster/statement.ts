import { itemJson, memberJson, withUnits } from "@/lib/members/json";
import type { Statement } from "@/lib/platform/database/database";
import type { Cursor } from "./cursor";
import type { conditionsOf } from "./filter";

/** `items`: what the API shows; `members`: every field but the sensitive ones, for further columns. */
export type Shape = "items" | "members";

/** A count wider than a unit stops here. */
export const COUNTED = 1000;

export type RosterRow = {
  items: string;
  total: number;
  more: boolean;
  first: Cursor["key"] | null;
  last: Cursor["key"] | null;
};

/**
 * One page of the roster and the count of all that match, in one statement that shapes the JSON. Without a search the
 * page comes from the index in its order and the count from the index alone; a search finds its hits once for both.
 */
export function rosterStatement(
  conditions: ReturnType<typeof conditionsOf>,
  shape: Shape,
  cursor: Cursor | null,
  limit: number,
  countsAll: boolean,
): { statement: Statement; values: unknown[] } {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const where = conditions.map((condition) => condition.sql(value)).join(" AND ");
  const most = value(limit);
  const searches = conditions.some(({ sign }) => sign === "q");
  const source = searches ? "hit m WHERE true" : `members m WHERE ${where}`;
  const backward = cursor?.direction === "before";
  const order = (alias: string) =>
    ["given_name", "full_name", "id"].map((key) => `${alias}.${key}${backward ? " DESC" : ""}`).join(", ");
  const from = cursor
    ? `AND (m.given_name, m.full_name, m.id) ${backward ? "<" : ">"} (${value(cursor.key[0])}, ${value(cursor.key[1])}, ${value(cursor.key[2])}::uuid)`
    : "";
  const text = `WITH ${searches ? `hit AS MATERIALIZED (SELECT * FROM members m WHERE ${where}), ` : ""}page AS (
      SELECT m.* FROM ${source} ${from} ORDER BY ${order("m")} LIMIT ${most}::int + 1
    ), shown AS (
      SELECT row_number() OVER (ORDER BY ${order("page")}) AS line, page.* FROM page
    ), lines AS (
      SELECT m.line, ${shape === "items" ? itemJson : memberJson} AS item
      FROM shown m ${withUnits} WHERE m.line <= ${most}::int
    )
    SELECT ${countOf(source, countsAll)} AS total,
      (SELECT count(*) FROM page) > ${most}::int AS more,
      COALESCE((SELECT json_agg(item ORDER BY line${backward ? " DESC" : ""}) FROM lines)::text, '[]') AS items,
      ${keyOf(backward ? `(SELECT max(line) FROM lines)` : "1")} AS first,
      ${keyOf(backward ? "1" : `(SELECT max(line) FROM lines)`)} AS last`;
  const signs = conditions.map(({ sign }) => sign).join("");
  const name = `roster_${signs}_${shape[0]}${cursor ? cursor.direction[0] : ""}${countsAll ? "x" : ""}`;
  return { statement: { name, text }, values };
}

function countOf(source: string, countsAll: boolean): string {
  if (countsAll) return `(SELECT count(*) FROM ${source})`;
  return `(SELECT count(*) FROM (SELECT FROM ${source} LIMIT ${COUNTED + 1}) AS counted)`;
}

function keyOf(line: string): string {
  return `(SELECT json_build_array(given_name, full_name, id) FROM shown WHERE line = ${line})`;
}
