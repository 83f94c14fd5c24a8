import { branchKey } from "@/lib/imports/branches";
import type { RosterRow, RosterSheet } from "@/lib/imports/roster-row";

type Named = { id: string; name: string; formerNames: readonly string[] };

/** An import into one branch: its rows belong there, those of another branch are refused at their cell. */
export function keptToBranch(
  sheet: RosterSheet,
  own: Named,
  unit: { name: string; code: string },
  answers: Record<string, string>,
): RosterSheet {
  const answered = Object.keys(answers).filter((name) => answers[name] === own.id);
  const ownKeys = new Set([own.name, ...own.formerNames, unit.name, unit.code, ...answered].map(branchKey));
  const kept = (row: RosterRow): RosterRow => {
    const said = row.values.branch;
    if (said !== undefined && !ownKeys.has(branchKey(said)))
      return { ...row, problems: [...row.problems, foreign(sheet, row.row, said, own)] };
    return { ...row, values: { ...row.values, branch: own.name } };
  };
  return { ...sheet, rows: sheet.rows.map(kept) };
}

function foreign(sheet: RosterSheet, row: number, value: string, own: Named) {
  const message = `Lần nhập này chỉ nhận ${own.name}. Bỏ dòng này hoặc sửa tên chi đoàn.`;
  return { row, column: sheet.columnOf("branch"), value, message, sensitive: false };
}
