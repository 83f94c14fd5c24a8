import ExcelJS from "exceljs";
import { periodWords } from "../messages";
import { quarterPeriod } from "../months";
import type { StatementInput } from "./paper";
import { COLLECTED_COLUMNS, SHARED_COLUMNS, statementLines, totalOf } from "./table";

const HEAD_ROW = 4;
const COLUMNS = [...COLLECTED_COLUMNS, ...SHARED_COLUMNS];

/** The statement's table as .xlsx, with figures that can be added up. */
export async function statementSheet({ unitName, fees, of }: StatementInput): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Đoàn phí", {
    views: [{ state: "frozen", xSplit: 1, ySplit: HEAD_ROW }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getCell("A1").value = `Thu, nộp đoàn phí ${periodWords(quarterPeriod(of.year, of.quarter))}`;
  sheet.getCell("A1").font = { bold: true, size: 14 };
  sheet.getCell("A2").value = unitName;
  sheet.columns = [{ width: 32 }, ...COLUMNS.map(() => ({ width: 14, style: { numFmt: "#,##0" } }))];
  sheet.getRow(HEAD_ROW).values = ["Chi đoàn", ...COLUMNS.map(({ title }) => title)];
  sheet.getRow(HEAD_ROW).font = { bold: true };
  sheet.getRow(HEAD_ROW).alignment = { wrapText: true, vertical: "top" };
  const lines = statementLines(fees, of.quarter);
  for (const line of lines) sheet.addRow([line.name, ...COLUMNS.map((column) => column.of(line))]);
  sheet.addRow(["Cộng", ...totalOf(lines, COLUMNS)]).font = { bold: true };
  const { received, kept, toSend, sent } = fees.quarters[of.quarter - 1] ?? {
    received: 0,
    kept: 0,
    toSend: 0,
    sent: 0,
  };
  sheet.addRow([]);
  for (const [label, amount] of [
    ["Phần của đơn vị", received],
    ["Đơn vị giữ lại", kept],
    ["Phải trích nộp cấp trên", toSend],
    ["Đã nộp cấp trên", sent],
  ] as const)
    sheet.addRow([label, amount]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
