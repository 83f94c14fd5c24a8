import type { z } from "zod";
import type { Actor } from "@/lib/access/types";
import type { rosterQuerySchema } from "@/lib/members/schema";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { done, type Result, refused } from "@/lib/platform/result";
import { type Cursor, readCursor, writeCursor } from "./cursor";
import { conditionsOf } from "./filter";
import { type RosterPlace, rosterPlace } from "./place";
import { COUNTED, PAGE, type RosterRow, rosterStatement, type Shape } from "./statement";

export type RosterPage = {
  place: RosterPlace;
  /** A JSON array, as the API writes it. */
  items: string;
  total: number;
  totalIsExact: boolean;
  next: string | null;
  previous: string | null;
};

/** A page of the roster in Vietnamese order by given name; one statement, besides one to find a unit that is not the actor's own. */
export async function rosterPage(
  actor: Actor,
  { limit = PAGE, cursor: text, ...filter }: z.output<typeof rosterQuerySchema>,
  shape: Shape = "items",
): Promise<Result<RosterPage>> {
  const cursor = text === undefined ? null : readCursor(text);
  if (text !== undefined && !cursor) return wrongCursor();
  const found = await rosterPlace(actor, filter);
  if (!found.ok) return found;
  const place = found.value;
  const conditions = conditionsOf(place.part, place.scope.orgId, filter, await today());
  const countsAll = place.part.kind === "unit" || place.part.kind === "branch";
  const { statement, values } = rosterStatement(conditions, { shape, cursor, limit, countsAll });
  const [row] = await rows<RosterRow>(place.scope, statement, () => values);
  if (!row) throw new Error("a roster page is always one row");
  return done({
    place,
    items: row.items,
    total: countsAll ? row.total : Math.min(row.total, COUNTED),
    totalIsExact: countsAll || row.total <= COUNTED,
    ...neighbours(cursor, row.edge),
  });
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
  const message = "Con trỏ trang không đúng. Bắt đầu lại từ trang đầu, không kèm cursor.";
  return refused("invalid", message, { fields: [{ path: "cursor", message }] });
}
