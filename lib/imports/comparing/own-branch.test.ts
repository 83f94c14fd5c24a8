import { expect, test } from "vitest";
import { keptToBranch } from "@/lib/imports/comparing/own-branch";
import { readRows } from "@/lib/imports/rows/rows";
import { READ_BY, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const LIST = [
  ["Họ và tên", "Ngày sinh", "Giới tính"],
  ["Lê Văn An", "01/02/2001", "Nam"],
];
const KHO = { id: "kho", name: "Chi đoàn Kho", formerNames: [] };
const AROUND = { unit: { name: "Đoàn xã Hùng Lô", code: "HL" }, otherBranches: [] };

test.each([
  [[["CHI ĐOÀN THUẾ"], ...LIST], "Trang 1", "Danh sách ghi là của “CHI ĐOÀN THUẾ”"],
  [LIST, "Chi đoàn Thuế", "Trang của tệp có tên “Chi đoàn Thuế”"],
])("%j on a page called %s is told to be another branch's", async (rows, name, said) => {
  const { sheet, ...table } = tableOf(await xlsxOf(rows));
  const read = readRows({ ...table, sheet: { ...sheet, name } }, READ_BY);
  const { notices } = keptToBranch(read, KHO, AROUND, {});
  expect(notices).toMatchObject([{ message: expect.stringContaining(said) }]);
});
