import { isSensitiveColumn } from "@/lib/imports/columns/header-titles";
import type { CellProblem, RosterRow, RosterSheet } from "@/lib/imports/rows/roster-row";
import { changedTogether } from "@/lib/members/plausible";
import { formatDayOrYear } from "@/lib/members/roster/days";
import type { RosterValues } from "@/lib/members/roster/fields";
import type { PlainDate } from "@/lib/platform/dates";

type Values = Partial<RosterValues>;
type ReadIn = { sheet: RosterSheet; today: PlainDate };

const REQUIRED = [
  {
    field: "birthDate",
    missing: "Thiếu ngày sinh. Ghi ngày/tháng/năm hoặc năm sinh.",
    noColumn: "Tệp không có cột Ngày sinh. Thêm cột ghi ngày/tháng/năm hoặc năm sinh",
  },
  {
    field: "gender",
    missing: "Thiếu giới tính. Ghi Nam hoặc Nữ.",
    noColumn: "Tệp không có cột Giới tính. Thêm cột ghi Nam, Nữ",
  },
] as const;

/** What a row must say of somebody who is not in the roster yet, and does not. */
export function missingOf({ row }: RosterRow, values: Values, { sheet }: ReadIn): CellProblem[] {
  return REQUIRED.filter(({ field }) => values[field] === undefined).map(({ field, missing: message }) => {
    const column = sheet.lacks?.(field) ? "" : sheet.columnOf(field);
    return { row, column, value: "", message, sensitive: false };
  });
}

/** The columns for want of which rows are refused. */
export function missingColumns(problems: readonly CellProblem[]): CellProblem[] {
  const refused = new Set(problems.flatMap(({ column, message }) => (column === "" ? message : [])));
  return REQUIRED.filter(({ missing }) => refused.has(missing)).map(({ noColumn }) => {
    const message = `${noColumn}, hoặc chọn cột ở “Sửa cột đã nhận”.`;
    return { row: 0, column: "", value: "", message, sensitive: false };
  });
}

/** Days that can't be one person's together, of which each stands in another row, or one in the roster alone. */
export function impossibleOf(
  { row }: RosterRow,
  kept: Values,
  changed: Values,
  { sheet, today }: ReadIn,
): CellProblem[] {
  return changedTogether(kept, changed, today).map(({ field, message }) => {
    const at = changed[field] === undefined ? "birthDate" : field;
    const other = at === field ? "birthDate" : field;
    const isKnown = changed[other] === undefined;
    return {
      row,
      column: sheet.columnOf(at),
      value: formatDayOrYear(String(changed[at] ?? "")),
      message: isKnown ? `${message} Ngày kia đang có trong danh sách đoàn viên.` : message,
      sensitive: isSensitiveColumn(field),
    };
  });
}
