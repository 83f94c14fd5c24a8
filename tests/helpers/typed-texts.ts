import ExcelJS from "exceljs";
import { expect } from "vitest";

/** Texts that a spreadsheet would take for a formula, or for a number, where they are not written as texts. */
export const TRICKS = ["=1+1", "+84912345678", "-5", "@SUM(A1)"] as const;

/** The texts of a workbook's cells, as they stand there; none of its cells may be a formula. */
export async function textsIn(bytes: Uint8Array): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const texts: string[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell(({ address, type, value }) => {
        expect(type, `${sheet.name} ${address}`).not.toBe(ExcelJS.ValueType.Formula);
        if (type === ExcelJS.ValueType.String) texts.push(String(value));
      }),
    );
  return texts;
}
