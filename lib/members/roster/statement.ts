import { branchesCte, itemText, listedText } from "@/lib/members/json";
import type { Asked } from "@/lib/platform/database/asides";
import type { Cursor, RosterKey } from "./cursor";
import { type Condition, HELD_UNIT, WORDS } from "./filter";

/** `items`: what the API shows; `members`: every field but the sensitive ones, for further columns. */
export type Shape = "items" | "members";

/** Lines of a page unless the address says otherwise. */
export const PAGE = 50;

/**
 * A count wider than a unit stops here. So does a search: of more people than that it lists those whom it meets first, as
 * the table holds them, since to order them all would take the longer the more there are.
 */
export const COUNTED = 1000;

/**
 * `edge`: the page's last line in its direction and the line beyond it, each only where it is there; `asides`: what else
 * was asked in the same round trip.
 */
export type RosterRow = { items: string; total: number; edge: RosterKey[]; asides?: unknown[][] };

export type Page = { shape: Shape; cursor: Cursor | null; limit: number; countsAll: boolean };

/** Where all rows are of one unit, its id: by the sign of the condition that comes first. */
const UNIT_ID: Record<string, string> = { u: "$1::uuid", h: HELD_UNIT };

/**
 * One page of the roster and the count of all that match, in one statement that shapes the JSON. Without a search the
 * page comes from the index in its order and the count from the index alone; a search finds its hits once for both.
 * `taken`: how many parameters stand before its own.
 */
export function rosterStatement(
  conditions: readonly Condition[],
  { shape, cursor, limit, countsAll }: Page,
  taken = 0,
): Asked {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${taken + values.push(given)}`;
  const asked = conditions.map((condition) => ({ ...condition, text: condition.sql(value) }));
  const where = allOf(asked);
  const searches = wordsOf(conditions).length > 0;
  const hits = countsAll ? "hit m" : `(SELECT * FROM hit LIMIT ${COUNTED}) AS m`;
  const source = searches ? `${hits} WHERE true` : `members m WHERE ${where}`;
  // A limit that the planner reads gives a plan for good; one that it guesses is planned anew each time.
  const most = limit === PAGE ? `${PAGE}` : `${value(limit)}::int`;
  const isBack = cursor?.direction === "until";
  const lines = `${source} ${cursor ? beyond(cursor, value) : ""} ORDER BY ${order(isBack)}`;
  const unitId = UNIT_ID[conditions[0]?.sign ?? ""];
  const item = `${shape === "items" ? itemText(unitId) : listedText(unitId)} AS item`;
  const page = isBack
    ? `SELECT ${item} FROM (SELECT m.* FROM ${lines} LIMIT ${most}) AS m ORDER BY ${order(false)}`
    : `SELECT ${item} FROM ${lines} LIMIT ${most}`;
  const ctes = [
    ...(unitId ? [branchesCte(unitId)] : []),
    ...(searches ? [`hit AS MATERIALIZED (${hitsOf(asked, countsAll, value)})`] : []),
  ];
  const text = `${ctes.length > 0 ? `WITH ${ctes.join(", ")}` : ""}
    SELECT ${countOf(searches ? "hit" : source, countsAll)} AS total,
      (SELECT '[' || COALESCE(string_agg(item, ','), '') || ']' FROM (${page}) AS page) AS items,
      COALESCE((SELECT json_agg(json_build_array(given_name, full_name, id)) FROM
        (SELECT m.given_name, m.full_name, m.id FROM ${lines} OFFSET ${most} - 1 LIMIT 2) AS line), '[]') AS edge`;
  return { name: nameOf(conditions, { shape, cursor, limit, countsAll }), text, values };
}

type Text = { text: string };

const allOf = (conditions: readonly Text[]) => conditions.map(({ text }) => text).join(" AND ");

const wordsOf = (conditions: readonly Condition[]) => conditions.flatMap(({ word }) => word ?? []);

/**
 * Whom a search finds; of more people than it lists, first those whose name holds each word as it was typed. A whole word
 * is one entry of the index; a part of one is found by the entries of all its letters, which are the longer the more
 * people there are.
 */
function hitsOf(
  asked: readonly (Condition & Text)[],
  countsAll: boolean,
  value: (given: unknown) => string,
): string {
  const found = (where: string) => `SELECT m.* FROM members m WHERE ${where}`;
  if (countsAll) return found(allOf(asked));
  const most = `LIMIT ${COUNTED + 1}`;
  const words = wordsOf(asked);
  if (words.length === 1) return `${found(allOf(asked))} ${most}`;
  const whole = `${WORDS} @> ${value(words)}::text[]`;
  const others = allOf(asked.filter(({ word }) => word === undefined));
  return `(${found(`${others} AND ${whole}`)} ${most})
    UNION ALL (${found(`${allOf(asked)} AND NOT ${whole}`)} ${most}) ${most}`;
}

function order(isBack: boolean): string {
  return ["given_name", "full_name", "id"].map((key) => `m.${key}${isBack ? " DESC" : ""}`).join(", ");
}

function beyond({ direction, key }: Cursor, value: (given: unknown) => string): string {
  const [givenName, fullName, id] = key.map(value);
  return `AND (m.given_name, m.full_name, m.id) ${direction === "until" ? "<=" : ">"} (${givenName}, ${fullName}, ${id}::uuid)`;
}

function countOf(source: string, countsAll: boolean): string {
  if (countsAll) return `(SELECT count(*) FROM ${source})`;
  return `(SELECT count(*) FROM (SELECT FROM ${source} LIMIT ${COUNTED + 1}) AS counted)`;
}

/** Equal shapes have equal texts, and so one prepared statement. */
function nameOf(conditions: readonly Condition[], { shape, cursor, limit, countsAll }: Page): string {
  const signs = conditions.map(({ sign }) => sign).join("");
  return `roster_${signs}_${shape[0]}${cursor ? cursor.direction[0] : ""}${countsAll ? "x" : ""}${limit === PAGE ? "" : "l"}`;
}
