import type { Actor } from "@/lib/access/types";
import { undoableUntil } from "@/lib/members/undo-days";
import { now } from "@/lib/platform/clock";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { pack } from "@/lib/platform/packing";
import type { BranchYear } from "../place";
import type { RatingBoard } from "../types";
import { keepSaveStatement } from "./statements";
import type { KeptSave, WrittenRow } from "./types";

type Saved = Pick<KeptSave, "papers"> & {
  at: BranchYear;
  sheetId: string;
  board: RatingBoard;
  written: readonly WrittenRow[];
};

/** Keeps with the sheet what a save wrote and over what, so that it can be undone until the sheet is written or moved again. */
export async function keepSave(
  db: Writer,
  actor: Actor,
  { at: { place }, sheetId, board, written, papers = [] }: Saved,
): Promise<void> {
  const names = new Map(board.rows.map(({ memberId, fullName }) => [memberId, fullName]));
  const rows = written.map((row) => ({ ...row, fullName: names.get(row.member) ?? "" }));
  const at = await now();
  const kept: KeptSave = { by: actor.name, at, rows, papers };
  await rowsWithin(db, keepSaveStatement, [place.orgId, sheetId, pack(kept), undoableUntil(at), at]);
}
