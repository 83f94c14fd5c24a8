import { branchKey, branchKeysOf, keyOfSheet, type NamedBranch } from "@/lib/imports/comparing/branches";
import type { RosterRow, RosterSheet } from "@/lib/imports/rows/roster-row";

/** An import into one branch: its rows belong there, those of another branch are refused at their cell. */
export function keptToBranch(
  sheet: RosterSheet,
  own: NamedBranch,
  { unit, otherBranches }: { unit: { name: string; code: string }; otherBranches: readonly string[] },
  answers: Record<string, string>,
): RosterSheet {
  const answered = Object.keys(answers).filter((name) => answers[name] === own.id);
  const ownKeys = new Set([own.name, unit.name, unit.code, ...answered].map(branchKey));
  const called = keyOfSheet(own, branchKeysOf(sheet));
  if (called) ownKeys.add(called);
  // Another branch's name may have the same key, as "Thành Sơn" has that of "Thanh Sơn".
  const others = new Set(
    otherBranches.filter((name) => name !== own.name).map((name) => name.normalize("NFC")),
  );
  const isOwn = (said: string) => ownKeys.has(branchKey(said)) && !others.has(said.normalize("NFC"));
  const kept = (row: RosterRow): RosterRow => {
    const said = row.values.branch;
    if (said !== undefined && !isOwn(said))
      return { ...row, problems: [...row.problems, foreign(sheet, row.row, said, own)] };
    return { ...row, values: { ...row.values, branch: own.name } };
  };
  return { ...sheet, rows: sheet.rows.map(kept) };
}

function foreign(sheet: RosterSheet, row: number, value: string, own: NamedBranch) {
  const message = `Lần nhập này chỉ nhận ${own.name}. Bỏ dòng này hoặc sửa tên chi đoàn.`;
  return { row, column: sheet.columnOf("branch"), value, message, sensitive: false };
}
