import { PERSON_COLUMNS } from "@/lib/cases/pasted/people";
import type { PasteColumn } from "@/lib/cases/pasted/table";
import type { LeavingTable } from "@/lib/members/bulk-changes/leaving";
import { fold } from "@/lib/platform/fold";

export type RemovalColumn = "lapse" | "firstMonth" | "lastMonth" | "tried" | "docNumber" | "day";

export const REMOVAL_COLUMNS: readonly PasteColumn<RemovalColumn>[] = [
  { name: "lapse", title: "Lý do", needed: true },
  { name: "firstMonth", title: "Từ tháng", needed: true },
  { name: "lastMonth", title: "Đến tháng", needed: true },
  { name: "tried", title: "Việc đã làm", lines: true },
  { name: "docNumber", title: "Số quyết định", needed: true },
  { name: "day", title: "Ngày quyết định", needed: true },
];

/** For those who were chosen in the roster. */
export const LEAVING_TABLE: LeavingTable = {
  titles: [...PERSON_COLUMNS, ...REMOVAL_COLUMNS].map(({ title }) => title),
  person: { code: 0, fullName: 1, birthDate: 2 },
  given: {},
  asked: [3, 4, 5, 6, 7, 8],
};

/** What a cell says was missed: the fee or activities; anything else stays as typed, for the schema to name. */
export function lapseOf(cell: string): string {
  const words = fold(cell);
  if (words.includes("doan phi")) return "fee";
  return words.includes("sinh hoat") ? "activity" : cell;
}
