import type { BranchTarget } from "@/lib/imports/comparing/branches";
import type { Choice, SheetState } from "@/lib/ratings/types";
import type { TrainingGroup } from "@/lib/training/types";

export type Said = { choice: Choice | null; comment: string };

/** What was recorded of a year for a unit's members when a sheet comes. */
export type ReviewState = {
  ratings: (Said & {
    memberId: string;
    version: number;
    state: SheetState;
    unitId: string;
    branchId: string | null;
  })[];
  /** The ratings of each branch, as far as it began any. */
  sheets: { branchId: string | null; state: SheetState }[];
  training: string[];
  /** The unit's own programme, where it keeps one already. */
  groups: TrainingGroup[] | null;
};

/** `memberId` null: the person is made from the same row. */
type Planned = { row: number; memberId: string | null; at: BranchTarget };
export type PlannedRating = Planned & { next: Said; was: Said & { version: number | null } };
export type PlannedTraining = Planned;

/** What stood there before, for the undo: `before` null where the sheet began the rating. */
export type ReviewUndo = {
  ratings: { member: string; version: number; before: Said | null; after: Said }[];
  training: string[];
  opensProgram: boolean;
};
