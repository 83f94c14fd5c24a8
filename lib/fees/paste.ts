import { fold } from "@/lib/platform/fold";
import type { FieldError } from "@/lib/platform/result";
import { type ColumnWords, readPeople } from "@/lib/ratings/pasted-people";
import { moneyWords } from "./messages";
import { monthsOfYear } from "./months";
import { type CellInput, paidSchema } from "./schema";
import type { FeeBoard, Month, MonthCell } from "./types";

/** A month of the grid with its place in the table. */
export type PastedCell = CellInput & { row: number; column: number };

/** "1", "01", "T1", "Tháng 1", "Tháng 1/2026", folded. */
const MONTH_TITLE = /^(t|thang)? ?\d+(\/\d+)?$/;
const PAID = ["x", "1"];

function columnsOf(year: number): ColumnWords<Month> {
  const columns = monthsOfYear(year).map((month, at) => {
    const words = new RegExp(`^(t|thang)? ?0?${at + 1}(/${year})?$`);
    return [month, { words, label: `Tháng ${at + 1}` }];
  });
  return Object.fromEntries(columns);
}

/**
 * Who paid which months, from a table: a mark says the month's whole fee, a sum itself; an empty cell changes nothing.
 * Whether a month may be written at all is for the grid to say.
 */
export function readFees(
  text: string,
  { rows, year }: Pick<FeeBoard, "rows" | "year">,
): { cells: PastedCell[]; problems: FieldError[] } {
  const { lines, others, problems, say } = readPeople(text, rows, columnsOf(year));
  for (const { row, at, title } of others)
    if (MONTH_TITLE.test(fold(title)))
      say(
        row,
        at,
        `“${title}” không phải tháng của năm ${year}, hoặc đứng hai lần. Sửa tên cột, hoặc bỏ cột.`,
      );
  const cells = lines.flatMap(({ row, person, cells: found }) =>
    person.cells.flatMap((was): PastedCell[] => {
      const cell = found[was.month];
      if (!cell || cell.text === "") return [];
      const amount = paidIn(cell.text, was);
      if (typeof amount === "string") say(row, cell.at, amount);
      if (typeof amount !== "number") return [];
      const { month, version } = was;
      return [{ row, column: cell.at, member: person.memberId, month, amount, version }];
    }),
  );
  return { cells, problems };
}

/** The sum, null where the cell says nothing, or what is wrong with it: a table takes no payment back. */
function paidIn(text: string, { due, amount }: MonthCell): number | string | null {
  if (PAID.includes(fold(text))) return Math.max(due, amount);
  const paid = paidSchema.safeParse(text);
  if (!paid.success)
    return `“${text}” không phải số tiền đoàn phí. Ghi “x” khi đã đóng đủ, hoặc số đồng đã đóng.`;
  if (paid.data > 0) return paid.data;
  return amount > 0 ? `đã ghi ${moneyWords(amount)}. Muốn bỏ thì sửa ô này trên trang Đoàn phí.` : null;
}
