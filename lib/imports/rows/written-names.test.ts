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
    ["An 2001", "An 2001", null],
    ["Nguyễn Văn An, Trần Thị Bé", "Nguyễn Văn An, Trần Thị Bé", null],
    ["Hồ Văn, Phúc", "Hồ Văn, Phúc", null],
    ["Nguyễn Văn An (A)", "Nguyễn Văn An", null, "A"],
    ["Nguyễn Văn An (nghỉ)", "Nguyễn Văn An", null, "nghỉ"],
    ["Nguyễn Văn An - 2001", "Nguyễn Văn An", null, "2001"],
    ["Nguyễn Văn An-2001", "Nguyễn Văn An", null, "2001"],
    ["Nguyễn Văn An, kế toán", "Nguyễn Văn An", null, "kế toán"],
  ])("%s", (written, name, post, remark: string | null = null) => {
    expect(writtenName(written.normalize("NFC"))).toEqual({ name, post, remark });
  });

  test("what stands behind a name is told; a birth fills the blank or is held against the row's", async () => {
    const bytes = await xlsxOf([
      ["Họ và tên", "Ngày sinh", "Nam", "Nữ"],
      ["Lê Văn An (A)", "01/02/2001", "x", null],
      ["Lê Văn An - 2001", null, "x", null],
      ["Lê Văn An (2001)", "12/03/2001", "x", null],
      ["Lê Văn An (SN 2002)", "12/03/2001", "x", null],
      ["Lê Văn An (đã chuyển đi)", "12/03/2001", "x", null],
    ]);
    const rows = rowsOf(bytes);
    expect(new Set(rows.map(({ values }) => values.fullName))).toEqual(new Set(["Lê Văn An"]));
    const births = ["2001-02-01", "2001", "2001-03-12", "2001-03-12", "2001-03-12"];
    expect(rows.map(({ values }) => values.birthDate)).toEqual(births);
    expect(rows[0]?.notices).toMatchObject([{ column: "A", message: expect.stringContaining("“A”") }]);
    expect(rows[3]?.problems).toMatchObject([
      { column: "A", message: expect.stringContaining("khác ngày sinh") },
    ]);
    expect(rows[4]?.beside).toEqual({ status: "moved" });
    expect(rows.flatMap(({ problems, notices }) => [...problems, ...notices])).toHaveLength(2);
  });

  test.each([
    ["(chuyển đi 01/09/2025)", { status: "moved" }, 0],
    ["(kết nạp 26/03/2019)", { status: "active" }, 0],
    ["- nghỉ thai sản từ 01/9/2026", {}, 1],
    ["(03/2001)", {}, 1],
  ])("a day in what stands behind a name is no birth: %s", async (behind, beside, notices) => {
    const titles = ["Họ và tên", "Ngày sinh", "Giới tính"];
    const [row] = rowsOf(await xlsxOf([titles, [`Lê Văn An ${behind}`, null, "Nam"]]));
    expect(row).toMatchObject({ values: { fullName: "Lê Văn An" }, beside, problems: [] });
    expect(row?.values).not.toHaveProperty("birthDate");
    expect(row?.notices).toHaveLength(notices);
  });

  test("an endless text is no name, whatever stands at its beginning", async () => {
    const titles = ["Họ và tên", "Ngày sinh", "Giới tính"];
    const text = `Lê Văn An (${"a ".repeat(400)})`;
    const [row] = rowsOf(await xlsxOf([titles, [text, "01/02/2001", "Nam"]]));
    expect(row).toMatchObject({ notices: [], problems: [{ message: expect.stringContaining("Dài quá") }] });
  });

  test("a given name in its own column may have something behind it too", async () => {
    const bytes = await xlsxOf([
      ["Họ đệm", "Tên", "Ngày sinh", "Giới tính"],
      ["Lê Văn", "An (A)", "01/02/2001", "Nam"],
    ]);
    expect(rowsOf(bytes)).toMatchObject([
      { values: { fullName: "Lê Văn An" }, problems: [], notices: [{ column: "B" }] },
    ]);
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
