import { cellName, OUTCOME_LABELS } from "@/lib/imports/messages";
import type { CellProblem } from "@/lib/imports/rows/roster-row";
import type { ImportDetail } from "@/lib/imports/types";
import { wholeFile } from "@/lib/members/roster/export";
import type { SheetLine } from "@/lib/platform/xlsx/types";
import { xlsxPieces } from "@/lib/platform/xlsx/workbook";

/** Cells of one kind: what becomes of them, in words, and where they stand. */
export type ProblemList = { outcome: string; cells: readonly CellProblem[] };

/** What an import has to tell, kind by kind. */
export function problemLists({
  state,
  problems,
  conflicts,
  notices,
}: Pick<ImportDetail, "state" | "problems" | "conflicts" | "notices">): ProblemList[] {
  return [
    { outcome: OUTCOME_LABELS[state === "undone" ? "kept" : "rejected"], cells: problems },
    { outcome: OUTCOME_LABELS.conflict, cells: conflicts },
    { outcome: OUTCOME_LABELS.notice, cells: notices },
  ];
}

const TITLES = ["Ô", "Giá trị", "Cách sửa", "Kết quả"];
const HEADING_ROW = 3;

/** What to mend or look at, cell by cell, to be worked through beside the sheet itself; `untold`: so many are not in it. */
export function exportProblems(
  fileName: string,
  lists: readonly ProblemList[],
  untold = 0,
): Promise<Uint8Array<ArrayBuffer>> {
  const left = `Còn ${untold.toLocaleString("vi-VN")} ô nữa không có ở đây: danh sách đủ chỉ tải được trước khi xác nhận.`;
  const head: SheetLine[] = [
    { look: "title", cells: [`Các ô cần sửa hoặc xem lại trong ${fileName}`] },
    ...(untold > 0 ? [{ look: "note" as const, cells: [left] }] : []),
    { row: HEADING_ROW, look: "heading", cells: TITLES },
  ];
  const lines = lists.map(({ outcome, cells }) =>
    cells.map(
      (cell): SheetLine => ({ look: "data", cells: [cellName(cell), cell.value, cell.message, outcome] }),
    ),
  );
  const frozen = { columns: 0, rows: HEADING_ROW };
  const repeatedRows: [number, number] = [HEADING_ROW, HEADING_ROW];
  const sheet = { name: "Cần sửa", widths: [10, 32, 90, 28], frozen, repeatedRows, lines: [head, ...lines] };
  return wholeFile(xlsxPieces([sheet]));
}
