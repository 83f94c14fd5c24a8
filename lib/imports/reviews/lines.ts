import type { BranchIds } from "@/lib/imports/confirm/branch-ids";
import type { ReviewPlan } from "@/lib/imports/reviews/planning";
import type { ReviewState, ReviewUndo, Said } from "@/lib/imports/reviews/types";
import { pack } from "@/lib/platform/packing";
import { DEFAULT_GROUPS } from "@/lib/training/rules";
import type { TrainingGroup } from "@/lib/training/types";

export type RatingLine = Said & { member: string; version: number | null; was: Said };

/** What a confirmation writes into ratings and training, branch by branch, with what its undo needs. */
export type ReviewLines = {
  ratings: { branchId: string | null; rows: RatingLine[] }[];
  training: { branchId: string | null; members: string[] }[];
  groups: TrainingGroup[];
  undoSealed: Uint8Array<ArrayBuffer> | null;
};

/** `made`: sheet row → the member whom it makes. */
export function reviewLines(
  { ratings, training }: Pick<ReviewPlan, "ratings" | "training">,
  { groups }: ReviewState,
  made: ReadonlyMap<number, string>,
  branches: BranchIds,
): ReviewLines {
  const idOf = ({ row, memberId }: { row: number; memberId: string | null }) =>
    memberId ?? made.get(row) ?? "";
  const rated = ratings.map((each) => {
    const { version, ...was } = each.was;
    return { at: branches.idOf(each.at), line: { ...each.next, member: idOf(each), version, was } };
  });
  const registered = training.map((each) => ({ at: branches.idOf(each.at), line: idOf(each) }));
  const undo: ReviewUndo = {
    ratings: rated.map(({ line: { member, version, was, choice, comment } }) => ({
      member,
      version: (version ?? 0) + 1,
      before: version === null ? null : was,
      after: { choice, comment },
    })),
    training: registered.map(({ line }) => line),
    opensProgram: groups === null && registered.length > 0,
  };
  return {
    ratings: byBranch(rated).map(([branchId, rows]) => ({ branchId, rows })),
    training: byBranch(registered).map(([branchId, members]) => ({ branchId, members })),
    groups: groups ?? [...DEFAULT_GROUPS],
    undoSealed: rated.length + registered.length > 0 ? pack(undo) : null,
  };
}

/** Lines of the same branch together. */
export function byBranch<Line>(placed: { at: string | null; line: Line }[]): [string | null, Line[]][] {
  const found = new Map<string | null, Line[]>();
  for (const { at, line } of placed) {
    const lines = found.get(at);
    if (lines) lines.push(line);
    else found.set(at, [line]);
  }
  return [...found];
}
