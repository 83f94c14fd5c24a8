import {
  branchKeysOf,
  branchNamesOf,
  mayMeanTheSame,
  type NamedBranch,
  namesInSheet,
  placeOf,
} from "@/lib/imports/comparing/branches";
import type { CellProblem, RosterRow, RosterSheet } from "@/lib/imports/rows/roster-row";

/** An import into one branch: its rows belong there, those of another branch are refused at their cell. */
export function keptToBranch(
  sheet: RosterSheet,
  own: NamedBranch,
  { unit, otherBranches }: { unit: { name: string; code: string }; otherBranches: readonly string[] },
  answers: Record<string, string>,
): RosterSheet {
  const answered = Object.keys(answers).filter((name) => answers[name] === own.id);
  const called = [own.name, unit.name, unit.code, ...answered, ...namesInSheet(own, branchKeysOf(sheet))];
  // Another branch's name may mean the same, as "CĐ 1" and "Chi đoàn 1" do.
  const others = new Set(
    otherBranches.filter((name) => name !== own.name).map((name) => name.normalize("NFC")),
  );
  const isOwn = (said: string) =>
    !others.has(said.normalize("NFC")) && called.some((name) => mayMeanTheSame(name, said));
  const ownNames = new Set([...branchNamesOf(sheet)].filter(isOwn));
  const kept = (row: RosterRow): RosterRow => {
    const said = placeOf(row);
    if (said !== undefined && !ownNames.has(said))
      return { ...row, problems: [...row.problems, foreign(sheet, row.row, said, own)] };
    return { ...row, values: { ...row.values, branch: own.name } };
  };
  const notices = [...(sheet.notices ?? []), ...titleElsewhere(sheet, own, isOwn)];
  return { ...sheet, rows: sheet.rows.map(kept), notices };
}

/** The title that names another branch may be a loose one, or that of the wrong file. */
function titleElsewhere(
  { title, columnOf }: RosterSheet,
  own: NamedBranch,
  isOwn: (said: string) => boolean,
): CellProblem[] {
  if (!title || isOwn(title.branch)) return [];
  if (own.formerNames.some(({ name }) => mayMeanTheSame(name, title.branch))) return [];
  const where = title.row === 0 ? "Trang của tệp có tên" : "Danh sách ghi là của";
  const message = `${where} “${title.branch}”, lần nhập này xếp mọi người vào ${own.name}. Nếu nhầm tệp thì đừng xác nhận.`;
  return [{ row: title.row, column: columnOf("fullName"), value: title.branch, message, sensitive: false }];
}

function foreign(sheet: RosterSheet, row: number, value: string, own: NamedBranch) {
  const message = `Lần nhập này chỉ nhận ${own.name}. Bỏ dòng này hoặc sửa tên chi đoàn.`;
  return { row, column: sheet.columnOf("branch"), value, message, sensitive: false };
}
