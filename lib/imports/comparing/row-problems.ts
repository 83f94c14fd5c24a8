import { isSensitiveColumn } from "@/lib/imports/columns/header-titles";
import type { CellProblem, RosterRow, RosterSheet } from "@/lib/imports/rows/roster-row";
import { changedTogether } from "@/lib/members/plausible";
import { formatDayOrYear } from "@/lib/members/roster/days";
import type { RosterValues } from "@/lib/members/roster/fields";
import type { PlainDate } from "@/lib/platform/dates";

type Values = Partial<RosterValues>;
type ReadIn = { sheet: RosterSheet; today: PlainDate };

const REQUIRED = [
  ["birthDate", "Thiếu ngày sinh. Ghi ngày/tháng/năm hoặc năm sinh."],
  ["gender", "Thiếu giới tính. Ghi Nam hoặc Nữ."],
] as const;

/** What a row must say of somebody who is not in the roster yet, and does not. */
export function missingOf({ row }: RosterRow, values: Values, { sheet }: ReadIn): CellProblem[] {
  return REQUIRED.filter(([field]) => values[field] === undefined).map(([field, message]) => {
    return { row, column: sheet.columnOf(field), value: "", message, sensitive: false };
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
