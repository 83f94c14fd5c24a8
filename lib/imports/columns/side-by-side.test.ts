import { describe, expect, test } from "vitest";
import { findTables } from "@/lib/imports/columns/mapping";
import { readSheets } from "@/lib/imports/reading/read-sheets";
import { readRows } from "@/lib/imports/rows/rows";
import { columnLetter } from "@/lib/platform/xlsx/columns";
import { granted, READ_BY, xlsxOf } from "@/tests/helpers/sheets";

/** What each list of a workbook's only sheet is called, its columns, its people and what is to mend. */
async function listsOf(rows: Parameters<typeof xlsxOf>[0], merges?: string[]) {
  const tables = granted(findTables(granted(readSheets(await xlsxOf(rows, merges), "a.xlsx"))));
  return tables.map((table) => {
    const read = readRows(table, READ_BY).rows;
    return {
      name: table.sheet.name,
      columns: table.header.columns.map(({ index }) => columnLetter(index)).join(""),
      people: read.map(({ row, values }) => `${row} ${values.fullName}`),
      problems: read.flatMap(({ problems }) => problems.map(({ row, column }) => `${column}${row}`)),
    };
  });
}

describe("lists that stand side by side", () => {
  const TITLES = ["STT", "Họ và tên", "Ngày sinh"];

  test("each is read, with its cells where they stand", async () => {
    const lists = await listsOf(
      [
        ["DANH SÁCH ĐOÀN VIÊN", null, null, null, null, null, null],
        [...TITLES, null, ...TITLES],
        [1, "Nguyễn Thị Lan", "03/09/2001", null, 3, "Cao Văn Bình", "31/02/1999"],
        [2, "Trần Quang Đức", "31/12/2000", null, 4, "Hà Thị Mai", "05/05/2000"],
        [null, null, null, null, 5, "Vũ Gia Bảo", "06/06/2000"],
        ["Tổng cộng: 5"],
      ],
      ["A1:G1"],
    );
    expect(lists).toEqual([
      {
        name: "Sheet1, cột A–C",
        columns: "ABC",
        people: ["3 Nguyễn Thị Lan", "4 Trần Quang Đức"],
        problems: [],
      },
      {
        name: "Sheet1, cột E–G",
        columns: "EFG",
        people: ["3 Cao Văn Bình", "4 Hà Thị Mai", "5 Vũ Gia Bảo"],
        problems: ["G3"],
      },
    ]);
  });

  test("three of them, and without numbers", async () => {
    const titles = ["Họ đệm", "Tên", "Năm sinh"];
    const lists = await listsOf([
      [...titles, ...titles, null, ...titles],
      ["Lê", "An", 2000, "Lê", "Ba", 2001, null, "Lê", "Cam", 2002],
    ]);
    expect(lists.map(({ people }) => people)).toEqual([["2 Lê An"], ["2 Lê Ba"], ["2 Lê Cam"]]);
  });

  test.each([
    ["of men and women", "NAM", "NỮ"],
    ["of two branches", "Chi đoàn Kho", "Chi đoàn Thuế"],
  ])("each below a title of its own, %s", async (_, left, right) => {
    const lists = await listsOf(
      [
        [left, null, null, right, null],
        ["Họ và tên", "Ngày sinh", null, "Họ và tên", "Ngày sinh"],
        ["Lê Văn An", "01/02/2001", null, "Lê Thị Tư", "02/02/2001"],
        [null, null, null, "Lê Thị Năm", "03/02/2001"],
      ],
      ["A1:B1", "D1:E1"],
    );
    expect(lists.map(({ people, problems }) => [people, problems])).toEqual([
      [["3 Lê Văn An"], []],
      [["3 Lê Thị Tư", "4 Lê Thị Năm"], []],
    ]);
  });

  test("whose introducer stands in columns of their own is one list", async () => {
    const head = [
      ["STT", "Họ và tên", "Năm sinh", "Người bảo lãnh", null, "Quê quán"],
      [null, null, null, "Họ và tên", "Năm sinh", null],
    ];
    const lists = await listsOf([...head, [1, "Lê An", 2001, "Lê Ba", 1990, "Phú Thọ"]], ["D1:E1"]);
    expect(lists).toMatchObject([{ columns: "ABCDEF", people: ["3 Lê An"] }]);
  });

  test("one that begins lower than the other", async () => {
    const lists = await listsOf([
      [...TITLES],
      [1, "Lê An", "01/02/2001", null, "DANH SÁCH BỔ SUNG"],
      [2, "Lê Ba", "01/02/2001", null, ...TITLES],
      [3, "Lê Cam", "01/02/2001", null, 1, "Lê Dung", "01/02/2001"],
    ]);
    expect(lists.map(({ people }) => people)).toEqual([["2 Lê An", "3 Lê Ba", "4 Lê Cam"], ["4 Lê Dung"]]);
  });

  test.each([
    [
      "somebody to call",
      ["STT", "Họ và tên", "Điện thoại", "Họ tên chủ hộ", "Điện thoại chủ hộ", "Quê quán"],
      [],
    ],
    ["a name over two columns", ["Họ và tên", null, "Ngày sinh", "Quê quán"], ["A1:B1"]],
    ["a second number", ["STT", "TT", "Họ và tên", "Ngày sinh"], []],
  ])("one list with %s stays one", async (_, titles, merges) => {
    const person = titles.map((title) => (title === null ? "An" : "Lê Văn"));
    expect(await listsOf([titles, person], merges)).toMatchObject([{ name: "Sheet1" }]);
  });
});
