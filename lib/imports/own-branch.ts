import { branchKey, branchKeysOf, keyOfSheet, type NamedBranch } from "@/lib/imports/branches";
import type { RosterRow, RosterSheet } from "@/lib/imports/roster-row";

/** An import into one branch: its rows belong there, those of another branch are refused at their cell. */
export function keptToBranch(
  sheet: RosterSheet,
  own: NamedBranch,
  unit: { name: string; code: string },
  answers: Record<string, string>,
): RosterSheet {
  const answered = Object.keys(answers).filter((name) => answers[name] === own.id);
  const ownKeys = new Set([own.name, unit.name, unit.code, ...answered].map(branchKey));
  const called = keyOfSheet(own, branchKeysOf(sheet));
  if (called) ownKeys.add(called);
  const kept = (row: RosterRow): RosterRow => {
    const said = row.values.branch;
    if (said !== undefined && !ownKeys.has(branchKey(said)))
      return { ...row, problems: [...row.problems, foreign(sheet, row.row, said, own)] };
    return { ...row, values: { ...row.values, branch: own.name } };
  };
  return { ...sheet, rows: sheet.rows.map(kept) };
}

function foreign(sheet: RosterSheet, row: number, value: string, own: NamedBranch) {
  const message = `Lần nhập này chỉ nhận ${own.name}. Bỏ dòng này hoặc sửa tên chi đoàn.`;
  return { row, column: sheet.columnOf("branch"), value, message, sensitive: false };
}
