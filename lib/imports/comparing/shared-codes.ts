import { numberKey } from "@/lib/imports/comparing/identify";
import type { CellProblem, RosterRow, RosterSheet } from "@/lib/imports/rows/roster-row";
import type { RosterValues } from "@/lib/members/roster/fields";
import { fold } from "@/lib/platform/fold";

const WITNESSES = ["idNumber", "phone", "cardNumber"] as const;

/**
 * Member codes that the sheet itself gives to several plainly different people: names, birth dates and
 * a further number all differ. Such a code (some exports number each branch anew) identifies nobody.
 * Folded code → the rows that carry it.
 */
export function sharedCodes(rows: RosterRow[]): Map<string, number[]> {
  const byCode = new Map<string, RosterRow[]>();
  for (const row of rows) {
    if (!row.values.code) continue;
    const code = numberKey(row.values.code);
    const same = byCode.get(code);
    if (same) same.push(row);
    else byCode.set(code, [row]);
  }
  const shared = [...byCode].filter(([, same]) => same.length > 1 && areDifferentPeople(same));
  return new Map(shared.map(([code, same]) => [code, same.map(({ row }) => row)]));
}

function areDifferentPeople(rows: RosterRow[]): boolean {
  const allDiffer = (field: keyof RosterValues) => {
    const values = rows.map((row) => row.values[field]);
    return (
      !values.includes(undefined) && new Set(values.map((value) => fold(String(value)))).size === rows.length
    );
  };
  return allDiffer("fullName") && allDiffer("birthDate") && WITNESSES.some(allDiffer);
}

/** The remark on a row whose code other people of the sheet carry too. */
export function sharedCodeNotice(
  { row, values }: RosterRow,
  shared: Map<string, number[]>,
  sheet: RosterSheet,
): CellProblem[] {
  const rows = values.code ? shared.get(numberKey(values.code)) : undefined;
  if (!rows || !values.code) return [];
  const others = rows
    .filter((other) => other !== row)
    .slice(0, 5)
    .join(", ");
  const message = `Mã này còn ghi cho người khác ở dòng ${others}. Xem lại mã định danh.`;
  return [{ row, column: sheet.columnOf("code"), value: values.code, message, sensitive: false }];
}
