import type { z } from "zod";
import { type Beside, heldUnitId } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import type { rosterFilterSchema, rosterQuerySchema } from "@/lib/members/schema";
import { today } from "@/lib/platform/clock";
import { type Asked, withAsides } from "@/lib/platform/database/asides";
import { rowsOfPlace } from "@/lib/platform/database/database";
import { done, type Result, refusedAt } from "@/lib/platform/result";
import { type Cursor, readCursor, writeCursor } from "./cursor";
import { ageConditions, conditionsOf, HELD_UNIT } from "./filter";
import { type RosterPlace, rosterPlace } from "./place";
import { COUNTED, PAGE, type Page, type RosterRow, rosterStatement, type Shape } from "./statement";

export type RosterQuery = z.output<typeof rosterQuerySchema>;

export type RosterPage = {
  place: RosterPlace;
  /** A JSON array, as the API writes it. */
  items: string;
  total: number;
  totalIsExact: boolean;
  next: string | null;
  previous: string | null;
  /** What each of `asides` answered. */
  asides: unknown[][];
};

type Further = {
  shape?: Shape;
  /** Found already beside the session's check. */
  held?: HeldRosterRow | null;
  /** What else the same round trip answers. */
  asides?: readonly Asked[];
};

/** A page of the roster in Vietnamese order by given name; one statement, besides one to find a unit that is not the actor's own. */
export async function rosterPage(
  actor: Actor,
  { limit = PAGE, cursor: text, ...filter }: RosterQuery,
  { shape = "items", held = null, asides = [] }: Further = {},
): Promise<Result<RosterPage>> {
  const cursor = text === undefined ? null : readCursor(text);
  if (text !== undefined && !cursor) return wrongCursor();
  const found = await rosterPlace(actor, filter);
  if (!found.ok) return found;
  const place = found.value;
  const countsAll = place.part.kind === "unit" || place.part.kind === "branch";
  const page = { shape, cursor, limit, countsAll };
  const isFound = place.part.kind === "unit" && place.part.id === held?.unitId;
  const row = held && isFound ? held : await rosterRow(place, filter, page, asides);
  return done({
    place,
    items: row.items,
    asides: row.asides ?? [],
    total: countsAll ? row.total : Math.min(row.total, COUNTED),
    totalIsExact: countsAll || row.total <= COUNTED,
    ...neighbours(cursor, row.edge),
  });
}

type Filter = z.output<typeof rosterFilterSchema>;

async function rosterRow(
  { scope, part }: RosterPlace,
  filter: Filter,
  page: Page,
  asides: readonly Asked[],
): Promise<RosterRow> {
  const conditions = [
    ...conditionsOf(part, scope.orgId, filter),
    ...ageConditions(filter.age, await today()),
  ];
  const { values, ...statement } = withAsides(rosterStatement(conditions, page), asides);
  const [row] = await rowsOfPlace<RosterRow>(statement, values);
  if (!row) throw new Error("a roster page is always one row");
  return row;
}

/** A page of the roster of the unit where the actor holds a role, as found beside the session's check. */
export type HeldRosterRow = RosterRow & { unitId: string | null };

/** The page of a unit's people, the commonest question, in the round trip of the session's check. */
export function rosterBeside(query: RosterQuery): Beside | null {
  const { unit, branch, q, age, party, hardship, limit = PAGE, cursor: text, ...filter } = query;
  const cursor = text === undefined ? null : readCursor(text);
  if (
    unit === undefined ||
    (branch ?? q ?? age ?? party ?? hardship) !== undefined ||
    filter.status === "expelled" ||
    (text !== undefined && !cursor)
  )
    return null;
  const conditions = conditionsOf({ kind: "held" }, null, filter);
  const page = { shape: "items", cursor, limit, countsAll: true } as const;
  const { name, text: pageText, values } = rosterStatement(conditions, page, 2);
  return {
    name,
    text: `WITH held AS MATERIALIZED (SELECT ${heldUnitId("$2")} AS id)
      SELECT ${HELD_UNIT} AS "unitId", page.* FROM (${pageText}) AS page`,
    values: [unit, ...values],
  };
}

/** Cursors of the pages on both sides; `edge` as the statement answers it. */
function neighbours(
  cursor: Cursor | null,
  [last, beyond]: RosterRow["edge"],
): Pick<RosterPage, "next" | "previous"> {
  if (cursor?.direction === "until")
    return {
      next: writeCursor({ direction: "after", key: cursor.key }),
      previous: beyond ? writeCursor({ direction: "until", key: beyond }) : null,
    };
  return {
    next: last && beyond ? writeCursor({ direction: "after", key: last }) : null,
    previous: cursor && writeCursor({ direction: "until", key: cursor.key }),
  };
}

function wrongCursor() {
  return refusedAt("cursor", "Con trỏ trang không đúng. Bắt đầu lại từ trang đầu, không kèm cursor.");
}
