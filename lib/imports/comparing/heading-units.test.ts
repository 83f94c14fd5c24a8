import { expect, test } from "vitest";
import type { NamedBranch } from "@/lib/imports/comparing/branches";
import { withoutUnits } from "@/lib/imports/comparing/heading-units";
import { belowTitle } from "@/lib/imports/comparing/title-branch";
import { readRows } from "@/lib/imports/rows/rows";
import { compareTable, READ_BY, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const TITLES = ["STT", "Họ và tên", "Ngày sinh", "Giới tính"];
const AN = [1, "Lê Văn An", "01/02/2001", "Nam"];
const BA = [2, "Lê Thị Ba", "03/02/2001", "Nữ"];
const SCHOOL = "Đoàn trường THPT Hòa Bình";
const ABOVE = ["Đoàn phường Hùng Lô", "Tỉnh đoàn Sông Lam"];

const branch = (name: string, formerNames: NamedBranch["formerNames"] = []) => ({
  id: name,
  name,
  formerNames,
});

async function read(rows: Parameters<typeof xlsxOf>[0], branches: NamedBranch[] = []) {
  const table = tableOf(await xlsxOf(rows));
  const sheet = withoutUnits(readRows(table, READ_BY), [SCHOOL, ...ABOVE], branches);
  return { table, sheet };
}

const titleOf = async (title: string, branches: NamedBranch[] = []) =>
  (await read([[title], TITLES, AN], branches)).sheet.title?.branch;

test.each([
  ["CHI ĐOÀN KHO - ĐOÀN TRƯỜNG THPT HÒA BÌNH"],
  ["CHI ĐOÀN KHO, DOAN TRUONG THPT HOA BINH"],
  ["CHI ĐOÀN KHO – TRƯỜNG THPT HOÀ BÌNH"],
  ["CHI ĐOÀN KHO - Đoàn phường Hùng Lô"],
  ["CHI ĐOÀN KHO - TINH DOAN SONG LAM"],
  ["CHI ĐOÀN KHO - ĐOÀN TRƯỜNG THPT HÒA BÌNH - ĐOÀN PHƯỜNG HÙNG LÔ"],
  ["CHI ĐOÀN KHO THUỘC TRƯỜNG THPT HÒA BÌNH"],
  ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO - ĐOÀN TRƯỜNG THPT HÒA BÌNH NĂM HỌC 2026-2027"],
])("“%s” is the branch without the unit behind it, though the unit has no such branch", async (title) => {
  expect(await titleOf(title)).toBe("CHI ĐOÀN KHO");
});

test("where no sign parts them the rest is a branch that the unit has or had, or all is one name", async () => {
  const title = "CHI ĐOÀN CƠ QUAN DOAN TRUONG THPT HOA BINH";
  expect(await titleOf(title)).toBe(title);
  expect(await titleOf(title, [branch("Cơ quan")])).toBe("CHI ĐOÀN CƠ QUAN");
  const formerNames = [{ name: "Chi đoàn Cơ quan", knownAt: null }];
  expect(await titleOf(title, [branch("Văn phòng", formerNames)])).toBe("CHI ĐOÀN CƠ QUAN");
});

test.each([
  ["CHI ĐOÀN KHO - ĐOÀN TRƯỜNG THPT HÓA BÌNH"],
  ["CHI ĐOÀN KHO - ĐOÀN TRƯỜNG THPT YÊN BÌNH"],
  ["CHI ĐOÀN TRƯỜNG THPT HÒA BÌNH"],
  ["CHI ĐOÀN - ĐOÀN TRƯỜNG THPT HÒA BÌNH"],
])("“%s” is left as it is", async (title) => expect(await titleOf(title)).toBe(title));

test("so is what a branch of the unit is called", async () => {
  const name = "Chi đoàn 1 - Đoàn trường THPT Hòa Bình";
  expect(await titleOf(name, [branch(name)])).toBe(name);
});

test("headings within a list are read so too, and where each stands is kept", async () => {
  const second = "CHI ĐOÀN THUẾ - DOAN TRUONG THPT HOA BINH";
  const { sheet } = await read([TITLES, ["Chi đoàn Kho"], AN, [second], BA]);
  expect(sheet.rows.map(({ values }) => values.branch)).toEqual(["Chi đoàn Kho", "CHI ĐOÀN THUẾ"]);
  expect(sheet.headed?.get("CHI ĐOÀN THUẾ")?.row).toBe(4);
});

test("a column's own words stay", async () => {
  const said = "Chi đoàn Kho - Đoàn trường THPT Hòa Bình";
  const { sheet } = await read([
    [...TITLES, "Chi đoàn"],
    [...AN, said],
  ]);
  expect(sheet.rows[0]?.values.branch).toBe(said);
});

test.each([
  [["Chi đoàn:", "DOAN TRUONG THPT HOA BINH"]],
  [["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN: DOAN TRUONG THPT HOA BINH"]],
])("%j is the unit itself, and no branch", async (title) => {
  const { table, sheet } = await read([title, TITLES, AN]);
  const { outcomes, unknownBranches } = compareTable(table, {
    sheet: belowTitle(sheet),
    unitNames: [SCHOOL],
  });
  expect({ unknownBranches, branch: outcomes[0]?.branch }).toEqual({
    unknownBranches: [],
    branch: { kind: "unit" },
  });
});
