import ExcelJS from "exceljs";
import { cellName } from "@/lib/imports/messages";
import type { CellProblem } from "@/lib/imports/rows/roster-row";

/** Cells of one kind: what becomes of them, in words, and where they stand. */
export type ProblemList = { outcome: string; cells: CellProblem[] };

/** What to mend or look at, cell by cell, to be worked through beside the sheet itself. */
export async function exportProblems(fileName: string, lists: ProblemList[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Cần sửa", { views: [{ state: "frozen", ySplit: 3 }] });
  sheet.getCell("A1").value = `Các ô cần sửa hoặc xem lại trong ${fileName}`;
  sheet.getCell("A1").font = { bold: true, size: 14 };
  sheet.getRow(3).values = ["Ô", "Giá trị", "Cách sửa", "Kết quả"];
  sheet.getRow(3).font = { bold: true };
  sheet.columns = [
    { width: 10 },
    { width: 32, style: { numFmt: "@" } },
    { width: 70, style: { alignment: { wrapText: true, vertical: "top" } } },
    { width: 28 },
  ];
  for (const { outcome, cells } of lists)
    for (const cell of cells) sheet.addRow([cellName(cell), cell.value, cell.message, outcome]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
