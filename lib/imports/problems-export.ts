import ExcelJS from "exceljs";
import type { CellProblem } from "@/lib/imports/roster-row";

/** The list of what to mend, cell by cell, to be worked through beside the sheet itself. */
export async function exportProblems(fileName: string, problems: CellProblem[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Cần sửa", { views: [{ state: "frozen", ySplit: 3 }] });
  sheet.getCell("A1").value = `Các ô cần sửa trong ${fileName}`;
  sheet.getCell("A1").font = { bold: true, size: 14 };
  sheet.getRow(3).values = ["Ô", "Giá trị", "Cách sửa"];
  sheet.getRow(3).font = { bold: true };
  sheet.columns = [
    { width: 10 },
    { width: 32, style: { numFmt: "@" } },
    { width: 70, style: { alignment: { wrapText: true, vertical: "top" } } },
  ];
  for (const { row, column, value, message } of problems) sheet.addRow([`${column}${row}`, value, message]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
