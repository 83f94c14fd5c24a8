import type { Tie } from "@/lib/evidence/proofs";
import type { Effect } from "@/lib/platform/seen-effect";
import type { NotRatedReason, RatingLevel } from "../types";

/** A row of `member_ratings` as it is stored; what else stands in it goes back unread. */
export type StoredRating = {
  rating: RatingLevel | null;
  not_rated: NotRatedReason | null;
  comment: string;
};

/** What a save made of one member's row; null where there was, or is, none. */
export type WrittenRow = { member: string; before: StoredRating | null; after: StoredRating | null };

/** What undoing a save needs; `papers`: what came by a table to the sheet. */
export type KeptSave = {
  by: string;
  at: Date;
  rows: (WrittenRow & { fullName: string })[];
  papers?: readonly Tie[];
};

/** The last save, with what undoing it comes to. */
export type LastSave = { by: string; at: Date; effect: Effect[] };
