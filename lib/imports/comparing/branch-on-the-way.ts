import { type Comparison, countOutcomes, type RowOutcome } from "@/lib/imports/comparing/outcomes";
import type { CellProblem, RosterSheet } from "@/lib/imports/rows/roster-row";

/**
 * Whoever's transfer is open keeps the branch, whatever the sheet says, and the cell is told: that case alone leads on, and
 * what it rests on stays as it was.
 */
export function keepBranchOnTheWay(
  comparison: Comparison,
  isOnTheWay: (member: string) => boolean,
  columnOf: RosterSheet["columnOf"],
): Comparison {
  const told: CellProblem[] = [];
  const outcomes = comparison.outcomes.map((outcome): RowOutcome => {
    if (outcome.kind !== "updated" || !isOnTheWay(outcome.memberId)) return outcome;
    const changes = outcome.changes.filter(({ field }) => field !== "branch");
    if (changes.length === outcome.changes.length) return outcome;
    const value = outcome.values.branch ?? "";
    told.push({ row: outcome.row, column: columnOf("branch"), value, message: KEPT, sensitive: false });
    const stays = { ...outcome, branch: { kind: "unsaid" as const } };
    return changes.length > 0 ? { ...stays, changes } : { ...stays, kind: "unchanged" };
  });
  if (told.length === 0) return comparison;
  const counts = countOutcomes(outcomes, comparison.absent.length);
  return { ...comparison, outcomes, counts, conflicts: [...comparison.conflicts, ...told] };
}

const KEPT =
  "Hồ sơ chuyển sinh hoạt của người này chưa xong nên chi đoàn giữ nguyên. Làm xong, ghi đã trở về hoặc rút hồ sơ đó, rồi tải tệp lên lại nếu chi đoàn còn khác.";
