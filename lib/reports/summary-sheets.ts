import ExcelJS from "exceljs";
import { resultText } from "./recognition";
import type { Fact, YearFigures } from "./types";

type Cell = string | number | Amount;
/** A number that is shown as people write it. */
type Amount = { amount: number };
type Sheet = { name: string; title: string; columns: { title: string; width: number }[]; rows: Cell[][] };

const HEADER_ROW = 3;

/**
 * The report's figures as .xlsx: units by result, items by units that met them, every figure of the year.
 * `mark` stands over each sheet: the signed report that it belongs to, or that it is a draft.
 */
export async function summarySheets(
  matter: YearFigures,
  facts: readonly Fact[],
  year: number,
  mark: string,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of [unitSheet(matter, year), itemSheet(matter, year), figureSheet(facts, year)])
    addSheet(workbook, sheet, mark);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function unitSheet({ results }: Pick<YearFigures, "results">, year: number): Sheet {
  return {
    name: "Đơn vị",
    title: `Kết quả công nhận Đoàn cơ sở “3 chủ động” năm ${year}: ${results.recognised}/${results.total}`,
    columns: [
      { title: "STT", width: 6 },
      { title: "Mã", width: 10 },
      { title: "Đoàn cơ sở", width: 46 },
      { title: "Kết quả", width: 24 },
    ],
    rows: results.units.map((unit, at) => [at + 1, unit.code, unit.name, resultText(unit)]),
  };
}

function itemSheet({ facts }: Pick<YearFigures, "facts">, year: number): Sheet {
  return {
    name: "Nội dung",
    title: `Số đơn vị đạt từng nội dung năm ${year}, trong ${facts.total} đơn vị tham gia`,
    columns: [
      { title: "Mã", width: 8 },
      { title: "Nội dung", width: 60 },
      { title: "Nhóm", width: 40 },
      { title: "Đạt", width: 10 },
      { title: "Không phát sinh", width: 16 },
      { title: "Đã thẩm định", width: 14 },
    ],
    rows: facts.groups.flatMap(({ heading, items }) =>
      items.map(({ code, title, met, nil, judged }) => [code, title, heading, met, nil, judged]),
    ),
  };
}

function figureSheet(facts: readonly Fact[], year: number): Sheet {
  return {
    name: "Số liệu",
    title: `Số liệu của năm ${year}`,
    columns: [
      { title: "Số liệu", width: 60 },
      { title: "Giá trị", width: 30 },
    ],
    rows: facts.map(({ label, value, amount }) => [label, amount === undefined ? value : { amount }]),
  };
}

/** Texts stay texts whatever they start with: the library writes a formula only where it is given one. */
function addSheet(workbook: ExcelJS.Workbook, { name, title, columns, rows }: Sheet, mark: string): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: HEADER_ROW }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getCell("A1").value = title;
  sheet.getCell("A1").font = { bold: true, size: 14 };
  sheet.columns = columns.map(({ width }) => ({
    width,
    style: { alignment: { wrapText: true, vertical: "top" } },
  }));
  sheet.getCell("A1").alignment = { wrapText: false };
  sheet.getCell("A2").value = mark;
  sheet.getCell("A2").alignment = { wrapText: false };
  sheet.getRow(HEADER_ROW).values = columns.map((column) => column.title);
  sheet.getRow(HEADER_ROW).font = { bold: true };
  sheet.pageSetup.printTitlesRow = `${HEADER_ROW}:${HEADER_ROW}`;
  for (const row of rows) addRow(sheet, row);
}

function addRow(sheet: ExcelJS.Worksheet, cells: readonly Cell[]): void {
  const row = sheet.addRow(cells.map((cell) => (typeof cell === "object" ? cell.amount : cell)));
  for (const [at, cell] of cells.entries())
    if (typeof cell === "object")
      row.getCell(at + 1).numFmt = Number.isInteger(cell.amount) ? "#,##0" : "#,##0.00";
}
