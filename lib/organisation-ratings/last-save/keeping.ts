import type { Actor } from "@/lib/access/types";
import { undoableUntil } from "@/lib/members/undo-days";
import { now } from "@/lib/platform/clock";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { pack } from "@/lib/platform/packing";
import type { RatedPlace } from "../place";
import type { ChangedRow } from "../writing";
import { keepRatedStatement } from "./statements";
import type { KeptRated, Said } from "./types";

type Saved = Pick<KeptRated, "papers"> & {
  at: RatedPlace;
  sheetId: string;
  changed: readonly ChangedRow[];
};

/** Keeps with the sheet what a save wrote and over what, so that it can be undone until the sheet is written or moved again. */
export async function keepRated(
  db: Writer,
  actor: Actor,
  { at: { place }, sheetId, changed, papers = [] }: Saved,
): Promise<void> {
  const lines = changed.map(({ key, was, version, ...row }) => ({
    key,
    name: was.name,
    version: (version ?? 0) + 1,
    before: said(was),
    after: said(row),
  }));
  const at = await now();
  const kept: KeptRated = { by: actor.name, at, lines, papers };
  await rowsWithin(db, keepRatedStatement, [place.orgId, sheetId, pack(kept), undoableUntil(at), at]);
}

function said({ own, decided, comment }: Said): Said {
  return { own, decided, comment };
}
