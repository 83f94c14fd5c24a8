import type { Tie } from "@/lib/evidence/proofs";
import type { RatedRow } from "../types";

export type Said = Pick<RatedRow, "own" | "decided" | "comment">;

/** What a save made of one line; `version` as the save left it. */
type SavedLine = { key: string; name: string; version: number; before: Said; after: Said };

/** What undoing a save needs; `papers`: what came by a table to the sheet. */
export type KeptRated = { by: string; at: Date; lines: SavedLine[]; papers?: readonly Tie[] };
