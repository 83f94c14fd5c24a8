import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { registerWorkbook } from "./register-workbook";

const REGISTER = {
  name: "Sổ",
  title: "Sổ theo dõi",
  note: "Đoàn Sở Y tế",
  columns: ["STT", "Họ và tên", "Người giới thiệu"],
  rows: [[1, "Nguyễn Thị Phương Thảo", `đảng viên Nguyễn Quang Sơn, ${"cùng công tác ".repeat(5)}`]],
  none: "Không phát sinh.",
};

test("a register's names stand in one line, long texts are wrapped, its head comes on every printed page", async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await registerWorkbook([REGISTER])).slice().buffer);
  const [sheet] = book.worksheets;
  expect(sheet?.columns.map(({ width }) => width)).toEqual([8, "Nguyễn Thị Phương Thảo".length + 2, 34]);
  expect(sheet?.pageSetup.printTitlesRow).toBe("4:4");
  const fonts = ["A1", "A4"].map((cell) => sheet?.getCell(cell).font);
  expect(fonts).toMatchObject([
    { name: "Calibri", bold: true },
    { name: "Calibri", bold: true },
  ]);
});

test("a register without rows says so, in one line over the empty cells", async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(
    (await registerWorkbook([{ ...REGISTER, name: "Trống", rows: [] }, REGISTER])).slice().buffer,
  );
  const said = book.worksheets.map((sheet) => sheet.getCell("A5"));
  expect(said.map(({ value }) => value)).toEqual(["Không phát sinh.", 1]);
  expect(said.map(({ alignment }) => alignment.wrapText)).toEqual([undefined, true]);
});
