import type { Actor, Place } from "@/lib/access/types";
import { changesAt, tablesAt } from "@/lib/members/bulk-changes/queries";
import type { PastBulkChange, PastedKind } from "@/lib/members/bulk-changes/types";
import type { Result } from "@/lib/platform/result";
import type { CurrentPlace } from "@/lib/units/current";
import { undoable } from "./undoable";

/** The latest changes of many at a place, each with its undo for those whose it is. */
export function pastBulkChanges(actor: Actor, place: CurrentPlace): Promise<Result<PastBulkChange[]>> {
  return changesAt(actor, place, (tables) => undoable(actor, place.org.id, tables));
}

/** The same of the tables of one kind, for who reads them there. */
export function pastTables(actor: Actor, at: Place, kind: PastedKind): Promise<PastBulkChange[]> {
  return tablesAt(actor, at, kind, (tables) => undoable(actor, at.orgId, tables));
}
