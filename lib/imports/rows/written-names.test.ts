import { describe, expect, test } from "vitest";
import { writtenName } from "@/lib/imports/rows/written-names";
import { compareTable, rowsOf, tableOf, xlsxOf } from "@/tests/helpers/sheets";

describe("names as offices write them", () => {
  test.each([
    ["Nguyễn Văn An", "Nguyễn Văn An", null],
    ["Nguyễn Văn An (BT)", "Nguyễn Văn An", "Bí thư chi đoàn"],
    ["Nguyễn Văn An - P. Bí thư", "Nguyễn Văn An", "Phó bí thư chi đoàn"],
    ["Nguyễn Văn An, UV BCH", "Nguyễn Văn An", "Ủy viên BCH chi đoàn"],
    ["1. Nguyễn Văn An", "Nguyễn Văn An", null],
    ["II. Nguyễn Văn An", "Nguyễn Văn An", null],
    ["Vi Văn An", "Vi Văn An", null],
    ["Đ/c Nguyễn Văn An", "Nguyễn Văn An", null],
    ["Đ.c Nguyễn Văn An", "Nguyễn Văn An", null],
    ["ĐỒNG CHÍ NGUYỄN VĂN AN", "NGUYỄN VĂN AN", null],
    ["Đồng Chí Nguyễn Văn An (BT)".normalize("NFD"), "Nguyễn Văn An", "Bí thư chi đoàn"],
    ["Đồng Chí Thành", "Đồng Chí Thành", null],
    ["ĐỒNG CHÍ THÀNH (BT)", "ĐỒNG CHÍ THÀNH", "Bí thư chi đoàn"],
    ["Đồng chí: Đồng Chí Thành", "Đồng Chí Thành", null],
    ["Ông Văn Tám", "Ông Văn Tám", null],
    ["Niê - Ê Ban", "Niê - Ê Ban", null],
    ["Nguyễn Văn An (nghỉ)", "Nguyễn Văn An (nghỉ)", null],
    ["An 2001", "An 2001", null],
  ])("%s", (written, name, post) => {
    expect(writtenName(written.normalize("NFC"))).toEqual({ name, post });
  });

  test("a post behind the name is the person's, unless a column of posts says otherwise", async () => {
    const bytes = await xlsxOf([
      ["TT", "Họ tên", "Năm sinh", "Nam", "Nữ", "Chức vụ"],
      [1, "Nguyễn Văn An (BT)", 2001, "x", null, null],
      [2, "Trần Thị Bé - Phó Bí thư", 2002, null, "x", "Đoàn viên"],
      [3, "Đ/c Lê Thị Cam", 2003, null, "x", null],
    ]);
    expect(rowsOf(bytes).map(({ values }) => [values.fullName, values.position])).toEqual([
      ["Nguyễn Văn An", "Bí thư chi đoàn"],
      ["Trần Thị Bé", "Đoàn viên"],
      ["Lê Thị Cam", undefined],
    ]);
  });

  test("one column of names with posts, as its title says", async () => {
    const bytes = await xlsxOf([
      ["TT", "Họ tên, chức vụ", "Năm sinh", "Nam", "Nữ"],
      [1, "Nguyễn Văn An (BT)", 2001, "x", null],
      [2, "Lê Thị Cam", 2003, null, "x"],
    ]);
    expect(compareTable(tableOf(bytes)).counts).toMatchObject({ new: 2, rejected: 0 });
    expect(rowsOf(bytes)[0]?.values).toMatchObject({
      fullName: "Nguyễn Văn An",
      position: "Bí thư chi đoàn",
    });
  });

  test.each(["Nguyễn Văn An (BT)", "1. Nguyễn Văn An", "Đ/c Nguyễn Văn An"])(
    "%s below the titles is the first person and no title",
    async (name) => {
      const bytes = await xlsxOf([
        ["Họ và tên", "Giới tính", "Thuộc"],
        [name, "Nam", "Chi đoàn Kho"],
        ["Trần Thị Bé", "Nữ", "Chi đoàn Kho"],
      ]);
      expect(rowsOf(bytes).map(({ values }) => values.fullName)).toEqual(["Nguyễn Văn An", "Trần Thị Bé"]);
    },
  );

  test("nor does a bracket behind the name of an officer end the list", async () => {
    const bytes = await xlsxOf([
      ["Họ và tên", "Chức vụ", "Thuộc"],
      ["Nguyễn Văn An (BT)", "Bí thư", "Chi đoàn Kho"],
      ["Trần Thị Bé", "Đoàn viên", "Chi đoàn Kho"],
    ]);
    expect(rowsOf(bytes)).toHaveLength(2);
  });
});
