import { type BranchTarget, placeOf } from "@/lib/imports/comparing/branches";
import type { RowOutcome } from "@/lib/imports/comparing/outcomes";
import type { CellProblem, RosterSheet } from "@/lib/imports/rows/roster-row";

const PLACES = new Set<BranchTarget["kind"]>(["existing", "create"]);

/** The sheet with the branch of its title for newcomers: who is known stays where he or she is. */
export function belowTitle(sheet: RosterSheet): RosterSheet {
  const { title } = sheet;
  if (!title) return sheet;
  const rows = sheet.rows.map((row) =>
    placeOf(row) === undefined ? { ...row, ifNew: { ...row.ifNew, branch: title.branch } } : row,
  );
  return { ...sheet, rows };
}

/** By which line newcomers are placed, where it placed anybody. */
export function titleNotice(
  { title, rows, columnOf }: RosterSheet,
  outcomes: readonly RowOutcome[],
): CellProblem[] {
  if (!title || rows.every(({ ifNew }) => ifNew.branch !== title.branch)) return [];
  const count = outcomes.filter(({ kind, branch }) => kind === "new" && PLACES.has(branch.kind)).length;
  if (count === 0) return [];
  const where = title.row === 0 ? "theo tên trang của tệp" : "theo chi đoàn ghi ở dòng này";
  const message = `${count} người mới xếp ${where}; ai đã có trong danh sách thì giữ nguyên chi đoàn.`;
  return [{ row: title.row, column: columnOf("fullName"), value: title.branch, message, sensitive: false }];
}
