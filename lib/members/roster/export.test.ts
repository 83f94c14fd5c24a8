import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { exportProblems } from "@/lib/imports/problems-export";
import { exportRoster, fieldColumn } from "@/lib/members/roster/export";
import { ROSTER_FIELDS, type RosterFieldName } from "@/lib/members/roster/fields";
import { nationalSheets } from "@/lib/members/roster/national-form";
import { rowsOf } from "@/tests/helpers/sheets";

const fields: RosterFieldName[] = [
  "fullName",
  "birthDate",
  "gender",
  "phone",
  "nativePlace",
  "honorary",
  "branch",
];
const people = [
  { fullName: "Lê Văn An", birthDate: "2000-03-12", gender: "male", phone: "0912345678", honorary: true },
  {
    fullName: "Đỗ Thị Bình",
    birthDate: "2001",
    gender: "female",
    nativePlace: "=1+1",
    branch: "Chi đoàn Kho",
  },
] as const;

async function open(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

describe("the list as .xlsx", () => {
  const made = exportRoster({
    title: "Danh sách đoàn viên",
    subtitle: "Đoàn cơ sở A",
    fields,
    rows: [...people],
  });

  test("days are days, numbers with a zero are texts, formulas are texts", async () => {
    const sheet = await open(await made);
    expect(sheet.getRow(4).values).toEqual([
      undefined,
      "STT",
      "Họ và tên",
      "Ngày sinh",
      "Giới tính",
      "Điện thoại",
      "Quê quán",
      "Đoàn viên danh dự",
      "Chi đoàn",
    ]);
    expect(sheet.getCell("C5").value).toEqual(new Date("2000-03-12T00:00:00Z"));
    expect(sheet.getCell("C5").numFmt).toBe("dd/mm/yyyy");
    expect(sheet.getCell("C6").value).toBe("2001");
    expect(sheet.getCell("E5").value).toBe("0912345678");
    expect(sheet.getCell("E5").numFmt).toBe("@");
    expect(sheet.getCell("F6").type).toBe(ExcelJS.ValueType.String);
    expect(sheet.getCell("G5").value).toBe("x");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 4 });
  });

  test("comes in again as it went out", async () => {
    const rows = rowsOf(await made);
    expect(rows.map(({ values }) => values)).toEqual(people);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

test("no name, branch or entry of a code list is cut off by the next column, in the national form neither", () => {
  const [form] = nationalSheets({ place: "", people: [], count: 0 });
  const widths = [
    [fieldColumn("fullName").width, form?.widths[1], "Nguyễn Thị Phương Thảo"],
    [fieldColumn("branch").width, form?.widths.at(-1), "Chi đoàn Văn phòng – Kế hoạch"],
    [fieldColumn("nativePlace").width, form?.widths[8], "Xã Minh Tân, huyện Thanh Giang, tỉnh Sông Lam"],
    [fieldColumn("occupation").width, form?.widths[21], "Cán bộ/Công chức/Viên chức"],
  ] as const;
  for (const [inList, inForm, longest] of widths)
    for (const width of [inList, inForm]) expect(width, longest).toBeGreaterThan(longest.length);
});

test("a narrow list is printed one sheet wide, one of all columns over several, each with the names beside it", async () => {
  const printed = async (names: readonly RosterFieldName[]) => {
    const list = { title: "Danh sách", subtitle: "", fields: [...names], rows: [] };
    const { pageSetup } = await open(await exportRoster(list));
    return pageSetup;
  };
  expect((await printed(fields)).fitToWidth).toBe(1);
  const all = await printed(ROSTER_FIELDS.map(({ name }) => name));
  expect(all.fitToWidth).toBeGreaterThan(2);
  expect(all).toMatchObject({ printTitlesColumn: "A:B", printTitlesRow: "4:4" });
});

test("problems as .xlsx: cell, value, remedy and what becomes of them", async () => {
  const problem = {
    row: 19,
    column: "D",
    value: "=31/02/2001",
    message: "Ghi ngày/tháng/năm.",
    sensitive: false,
  };
  const nowhere = { ...problem, row: 0, column: "B", value: "", message: "Anh Lê An đang có hồ sơ." };
  const lists = [
    { outcome: "Dòng không nhận", cells: [problem] },
    { outcome: "Nên xem lại", cells: [nowhere] },
  ];
  const sheet = await open(await exportProblems("ds.xlsx", lists));
  const rowAt = (row: number) => (sheet.getRow(row).values as unknown[]).slice(1);
  expect(rowAt(3)).toEqual(["Ô", "Giá trị", "Cách sửa", "Kết quả"]);
  expect(rowAt(4)).toEqual(["D19", "=31/02/2001", "Ghi ngày/tháng/năm.", "Dòng không nhận"]);
  expect(rowAt(5)).toEqual(["–", undefined, "Anh Lê An đang có hồ sơ.", "Nên xem lại"]);
  expect(sheet.getCell("B4").type).toBe(ExcelJS.ValueType.String);
});
