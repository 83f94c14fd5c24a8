import ExcelJS from "exceljs";

const HEADER_ROW = 4;
const [NARROWEST, WIDEST] = [8, 34];
/** Without a name each program takes another one for these cells alone. */
const FONT = "Calibri";

/** What a list for the national software says when all of it has been typed. */
export const NOBODY_TO_TYPE = "Không còn ai trong danh sách này.";

export type RegisterSheet = {
  name: string;
  title: string;
  /** One line, or two: what is longer runs out of the page. */
  note: string;
  columns: string[];
  rows: (string | number)[][];
  /** Said where there are no rows. */
  none: string;
};

/** A register as .xlsx. Every text stands as the paper says it, so that none is read as a formula or loses its zeros. */
export async function registerWorkbook(sheets: readonly RegisterSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, title, note, columns, rows, none } of sheets) {
    const sheet = book.addWorksheet(name, {
      views: [{ state: "frozen", xSplit: 2, ySplit: HEADER_ROW }],
      pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    sheet.getCell("A1").value = title;
    sheet.getCell("A1").font = { name: FONT, bold: true, size: 14 };
    sheet.getRow(HEADER_ROW).values = columns;
    sheet.getRow(HEADER_ROW).font = { name: FONT, bold: true, size: 11 };
    sheet.pageSetup.printTitlesRow = `${HEADER_ROW}:${HEADER_ROW}`;
    sheet.columns = columns.map((column, at) => ({
      width: widthOf([`${column}  `, ...rows.map((row) => row[at] ?? "")]),
      style: { numFmt: "@", alignment: { horizontal: "left", vertical: "top", wrapText: true } },
    }));
    for (const row of rows) sheet.addRow(row);
    for (const [at, line] of note.split("\n").entries()) sayBeside(sheet.getCell(2 + at, 1), line);
    if (rows.length === 0) sayBeside(sheet.getCell(HEADER_ROW + 1, 1), none);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A text may run on over the empty cells beside it: in the column's own look LibreOffice would fold it. */
function sayBeside(cell: ExcelJS.Cell, text: string): void {
  cell.value = text;
  cell.alignment = { vertical: "top" };
}

/** As wide as the longest text needs; what is longer than the widest column is wrapped. */
function widthOf(texts: readonly (string | number)[]): number {
  const longest = texts.reduce((most: number, text) => Math.max(most, `${text}`.length), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}
