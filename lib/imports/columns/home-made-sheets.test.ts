import { describe, expect, test } from "vitest";
import { headerKey } from "@/lib/imports/columns/header";
import { meaningOf } from "@/lib/imports/columns/header-words";
import { findTables, remap } from "@/lib/imports/columns/mapping";
import { readSheets } from "@/lib/imports/reading/read-sheets";
import { readRows } from "@/lib/imports/rows/rows";
import { compareTable, granted, READ_BY, rowsOf, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const valuesOf = async (rows: Parameters<typeof xlsxOf>[0], merges?: string[]) =>
  rowsOf(await xlsxOf(rows, merges)).map(({ values }) => values);

describe("sheets whose titles the code has not seen", () => {
  const LIST = [
    ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ"],
    [1, "Nguyễn Thị Lan", "03/09/2001", "Nữ", "Bí thư chi đoàn"],
    [2, "Trần Quang Đức", "31/12/2000", "Nam", null],
    [3, "Cao Văn Bình", "01/02/1999", "Nam", "Ủy viên BCH chi đoàn"],
  ];

  test.each([
    [
      "an office and a name under it",
      [
        [null, "BÍ THƯ CHI ĐOÀN"],
        [null, "Nguyễn Thị Lan"],
      ],
    ],
    [
      "two offices side by side",
      [
        [null, "GIÁM ĐỐC", "BÍ THƯ ĐOÀN"],
        [null, "Hà Văn Tám", "Lê Thị Chín"],
      ],
    ],
    [
      "words of the committee without dots",
      [
        [null, "TM BAN CHẤP HÀNH"],
        [null, "Bí thư"],
        [null, "Lê Thị Chín"],
      ],
    ],
    [
      "dots in between",
      [
        [null, "T.M BAN CHẤP HÀNH"],
        [null, "Lê Thị Chín"],
      ],
    ],
    [
      "who approves it",
      [
        [null, "Duyệt của cấp ủy"],
        [null, "Hà Văn Tám"],
      ],
    ],
    [
      "a place and a day in figures",
      [
        [null, "Hà Nội, ngày 12/11/2026"],
        [null, "Lê Thị Chín"],
      ],
    ],
  ])("below the people stands %s", async (_, below) => {
    const rows = await xlsxOf([...LIST, ...below]);
    expect(rowsOf(rows).map(({ values }) => values.fullName)).toEqual(LIST.slice(1).map(([, name]) => name));
  });

  test("a header of two rows comes again in the middle", async () => {
    const head = [
      ["STT", "Họ và tên", "Ngày sinh", null, "Điện thoại"],
      [null, null, "Nam", "Nữ", null],
    ];
    const people = [
      [1, "Nguyễn Thị Lan", null, "03/09/2001", "0912345678"],
      [2, "Trần Quang Đức", "31/12/2000", null, "0912345679"],
    ];
    const rows = rowsOf(await xlsxOf([...head, people[0] ?? [], ...head, people[1] ?? []], ["C1:D1"]));
    expect(rows.map(({ values, problems }) => [values.fullName, problems])).toEqual([
      ["Nguyễn Thị Lan", []],
      ["Trần Quang Đức", []],
    ]);
  });

  test("a school's class list: split name, ticks under Nữ, numbers without their zero, signatures below", async () => {
    const rows = await xlsxOf(
      [
        ["TRƯỜNG THPT HÙNG LÔ", null, null, null, "ĐOÀN TNCS HỒ CHÍ MINH"],
        [null],
        ["DANH SÁCH ĐOÀN VIÊN CÁC LỚP NĂM HỌC 2026 - 2027"],
        [null],
        [
          "Số TT",
          "Họ và chữ đệm",
          "Tên",
          "Ngày tháng năm sinh của ĐV",
          "Nữ",
          "Thuộc lớp",
          "Số máy để gọi khi cần",
        ],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        [1, "NGUYỄN THỊ NGỌC", "LAN", "3-9-2010", "x", "Chi đoàn 11A1", 912345678],
        [2, "Trần Quang", "Đức", new Date("2010-12-31T00:00:00Z"), null, "Chi đoàn 11A1", "0987.654.321"],
        ["Chi đoàn 11A2"],
        [3, "Cao", "Bình", 2010, null, "Chi đoàn 11A2", "+84 912 000 111"],
        ["Tổng cộng: 3 đoàn viên", null, null, null, 1],
        [null, null, null, null, "Hùng Lô, ngày 05 tháng 9 năm 2026"],
        [null, "NGƯỜI LẬP BIỂU", null, null, "TM. BAN CHẤP HÀNH"],
        [null, null, null, null, "BÍ THƯ"],
        [null, "Lê Thu Hà", null, null, "Phạm Văn Minh"],
      ],
      ["A3:G3"],
    );
    expect(tableOf(rows).mapping).toEqual({
      A: null,
      B: "familyName",
      C: "givenName",
      D: "birthDate",
      E: "femaleMark",
      F: "branch",
      G: "phone",
    });
    const [lan, duc, binh, ...others] = rowsOf(rows);
    expect(others).toEqual([]);
    expect(lan).toMatchObject({
      row: 7,
      values: {
        fullName: "Nguyễn Thị Ngọc Lan",
        birthDate: "2010-09-03",
        gender: "female",
        phone: "0912345678",
      },
    });
    expect(duc).toMatchObject({ row: 8, values: { fullName: "Trần Quang Đức", birthDate: "2010-12-31" } });
    // A blank under "Nữ" makes a newcomer a man, but says nothing about somebody known.
    expect(duc?.values.gender).toBeUndefined();
    expect(duc?.ifNew).toEqual({ gender: "male" });
    expect(binh).toMatchObject({
      row: 10,
      values: { birthDate: "2010", phone: "0912000111", branch: "Chi đoàn 11A2" },
    });
    expect(compareTable(tableOf(rows)).counts).toMatchObject({ new: 3, rejected: 0 });
  });

  test("an office's list: titles over two rows without merges, decomposed letters, the post shortened", async () => {
    const values = await valuesOf([
      ["STT", "Thông tin đoàn viên", null, null, "Trình độ", null, "Kết nạp Đoàn", null, "Giữ chức vụ gì"],
      [
        null,
        "Danh xưng đầy đủ của đoàn viên".normalize("NFD"),
        "Nam/Nữ",
        "Chào đời năm",
        "Văn hoá",
        "Lý luận CT",
        "Ngày",
        "Số thẻ ĐV",
      ],
      [
        1,
        "Đặng Thùy Trâm".normalize("NFD"),
        "nữ",
        "1999",
        "12/12",
        "Trung cấp",
        "26.3.2015",
        "012345678",
        "P. Bí thư",
      ],
      [2, "H'HEN NIÊ", "Gái", 1998, "12/12", "Sơ cấp", "2014", 12345679, "BT"],
    ]);
    expect(values).toEqual([
      {
        fullName: "Đặng Thùy Trâm",
        gender: "female",
        birthDate: "1999",
        generalEducation: "Hệ 12/12",
        politicalTheory: "Trung cấp",
        joinedOn: "2015-03-26",
        cardNumber: "012345678",
        position: "Phó bí thư chi đoàn",
      },
      {
        fullName: "H'Hen Niê",
        gender: "female",
        birthDate: "1998",
        generalEducation: "Hệ 12/12",
        politicalTheory: "Sơ cấp",
        joinedOn: "2014",
        cardNumber: "012345679",
        position: "Bí thư chi đoàn",
      },
    ]);
  });

  test("an export of another system: half the titles unknown, told by what stands below them", async () => {
    const bytes = await xlsxOf([
      ["Hồ sơ", "Thành viên", "Sinh nhật", "G.", "Kênh số", "Hòm thư riêng", "Số CCCD gắn chip", "Nhóm"],
      [
        "a1",
        "Vũ Gia Bảo",
        "01/02/2001",
        "Nam",
        "0912345678",
        "bao@example.vn",
        "001201000123",
        "Chi đoàn Kho bạc",
      ],
      [
        "a2",
        "Lý Thị Mai",
        "15/08/1999",
        "Nữ",
        "0387654321",
        "mai@example.vn",
        1299000456,
        "Chi đoàn Kho bạc",
      ],
      [
        "a3",
        "Hà Văn Sáu",
        "30/11/2000",
        "Nam",
        "0701234567",
        "sau@example.vn",
        "079200000789",
        "Chi đoàn Thuế",
      ],
    ]);
    expect(tableOf(bytes).mapping).toEqual({
      A: null,
      B: "fullName",
      C: "birthDate",
      D: "gender",
      E: "phone",
      F: "email",
      G: "idNumber",
      H: "branch",
    });
    expect(rowsOf(bytes)[1]?.values.idNumber).toBe("001299000456");
    expect(compareTable(tableOf(bytes)).counts).toMatchObject({ new: 3, rejected: 0 });
  });

  test.each<[string, (string | number | null)[][], number, Record<string, string | null>, object]>([
    [
      "an office program's export in English",
      [
        ["Employee", "DOB", "Sex", "Cell", "Dept"],
        ["Vũ Gia Bảo", "2001-02-01", "M", "+84 912 345 678", "Chi đoàn Kho bạc"],
        ["Lý Thị Mai", "1999-08-15", "F", "+84 387 654 321", "Chi đoàn Thuế"],
      ],
      0,
      { A: "fullName", B: "birthDate", C: "gender", D: "phone", E: "branch" },
      { fullName: "Lý Thị Mai", birthDate: "1999-08-15", gender: "female", phone: "0387654321" },
    ],
    [
      "a list in a branch's own words: years of birth beside the latest training, numbers with dots",
      [
        ["CÁC BẠN TRẺ CƠ QUAN"],
        ["Số", "Đồng chí", "Tập huấn", "Tuổi ta", "Trai/gái", "Máy", "Ở tổ nào"],
        [1, "VŨ GIA BẢO", 2025, 2001, "trai", "0912.345.678", "Chi đoàn Kho bạc"],
        [2, "LÝ THỊ MAI", 2024, 1999, "gái", "0387 654 321", "Chi đoàn Thuế"],
        [null, null, null, null, null, "BÍ THƯ"],
      ],
      1,
      { A: null, B: "fullName", C: null, D: "birthDate", E: "gender", F: "phone", G: "branch" },
      { fullName: "Lý Thị Mai", birthDate: "1999", gender: "female", phone: "0387654321" },
    ],
  ])("%s: no title known, all told by what stands below", async (_, lines, at, mapping, last) => {
    for (const title of lines[at] ?? []) expect(meaningOf([String(title)])).toBeNull();
    const bytes = await xlsxOf(lines);
    expect(tableOf(bytes).mapping).toEqual(mapping);
    expect(rowsOf(bytes).map(({ row }) => row)).toEqual([at + 2, at + 3]);
    expect(rowsOf(bytes)[1]).toMatchObject({ values: { ...last, branch: "Chi đoàn Thuế" }, problems: [] });
    expect(compareTable(tableOf(bytes)).counts).toMatchObject({ new: 2, rejected: 0 });
  });

  test("where both are told by content, whole days are the birth dates and not the years before them", async () => {
    const bytes = await xlsxOf([
      ["Đồng chí", "Về cơ quan", "Ra đời", "Trai/gái"],
      ["Vũ Gia Bảo", 2010, "01/02/1988", "trai"],
      ["Lý Thị Mai", 2011, "15/08/1989", "gái"],
    ]);
    expect(tableOf(bytes).mapping).toEqual({ A: "fullName", B: null, C: "birthDate", D: "gender" });
  });

  test("one title Họ và tên merged over two filled columns, branches as headings between the people", async () => {
    const values = await valuesOf(
      [
        ["TT", "Họ và tên", null, "Năm sinh", "Phái"],
        ["I", "CHI ĐOÀN VĂN PHÒNG"],
        [1, "Cao Phương", "Thúy", 1997, "Nữ"],
        ["II", "CHI ĐOÀN KẾ TOÁN (2 đ/c)"],
        [1, "Ngô Đức", "An", 1996, "Nam"],
      ],
      ["B1:C1"],
    );
    expect(values).toEqual([
      { fullName: "Cao Phương Thúy", birthDate: "1997", gender: "female", branch: "CHI ĐOÀN VĂN PHÒNG" },
      { fullName: "Ngô Đức An", birthDate: "1996", gender: "male", branch: "CHI ĐOÀN KẾ TOÁN" },
    ]);
  });

  test.each([
    [["Chi đoàn: Thuế"], "Chi đoàn Thuế"],
    [["CHI DOAN : Thuế (2 đ/c)"], "CHI DOAN Thuế"],
    [["A", "Chi đoàn Thuế"], "Chi đoàn Thuế"],
    [["a)", "Chi đoàn Thuế"], "Chi đoàn Thuế"],
    [["A. Chi đoàn Thuế"], "Chi đoàn Thuế"],
    [["I. Chi đoàn Thuế"], "Chi đoàn Thuế"],
    [["II - Chi đoàn Thuế"], "Chi đoàn Thuế"],
    [["2/ Liên chi đoàn Thuế: 2 đồng chí"], "Liên chi đoàn Thuế"],
    [["Lớp 10A1"], "Lớp 10A1"],
    [["III", "LỚP: 10A1", "45"], "LỚP 10A1"],
  ])("the heading %j is the branch of those below it", async (heading, branch) => {
    const values = await valuesOf([
      ["TT", "Họ và tên", "Năm sinh"],
      heading,
      [1, "Lê Thị An", 2001],
      ["Lớp trưởng"],
      [2, "Lê Thị Ba", 2001],
    ]);
    expect(values).toEqual([
      { fullName: "Lê Thị An", birthDate: "2001", branch },
      { fullName: "Lê Thị Ba", birthDate: "2001", branch },
    ]);
  });

  test.each([
    ["the whole name, and the given one to sort by", ["Họ và tên", "Tên"], ["Lê Văn An", "An"]],
    ["the same without accents", ["Họ và tên", "Tên gọi", "Tên"], ["Lê Văn An", "Tí", "AN"]],
    ["“Họ và tên” over the words before the given name", ["Họ và tên", "Tên"], ["Lê Văn", "An"]],
    ["three columns", ["Họ", "Tên đệm", "Tên"], ["Lê", "Văn", "An"]],
    ["three of which one is blank", ["Họ", "Tên lót", "Tên"], ["Lê Văn", null, "An"]],
    ["whole name and both parts", ["Họ và tên", "Họ đệm", "Tên"], ["Lê Văn An", "Lê Văn", "An"]],
  ])("a person is called by all words of the name: %s", async (_, titles, name) => {
    const values = await valuesOf([
      ["STT", ...titles, "Ngày sinh"],
      [1, ...name, "03/09/2001"],
    ]);
    expect(values).toEqual([{ fullName: "Lê Văn An", birthDate: "2001-09-03" }]);
  });

  test.each([
    ["Ngày", "Tháng", "Năm sinh"],
    ["Ngày sinh", "Tháng sinh", "Năm sinh"],
    ["Ngày sinh", "Tháng", "Năm"],
  ])("“%s | %s | %s” side by side are one birth date", async (...parts) => {
    const values = await valuesOf([
      ["STT", "Họ và tên", ...parts, "Ngày vào Đoàn"],
      [1, "Lê Văn An", 3, 9, 2001, "26/03/2016"],
    ]);
    expect(values).toEqual([{ fullName: "Lê Văn An", birthDate: "2001-09-03", joinedOn: "2016-03-26" }]);
  });

  test("of several ratings that of the upper level counts, and nobody's own", async () => {
    const [row] = rowsOf(
      await xlsxOf([
        ["STT", "Họ và tên", "Năm sinh", "Tự xếp loại", "Chi đoàn xếp loại", "Đoàn cơ sở xếp loại"],
        [1, "Lê Văn An", 2001, "Xuất sắc", "HTXS", "HTT"],
      ]),
    );
    expect(row?.beside.rating).toBe("good");
  });

  test("a branch in the first row of its people alone is that of who is new among them, two in a column of blanks are not", async () => {
    const sheetOf = async (...said: (string | null)[]) =>
      tableOf(
        await xlsxOf([
          ["STT", "Chi đoàn", "Họ và tên", "Năm sinh"],
          ...said.map((branch, at) =>
            branch?.startsWith("Danh sách") ? [branch] : [at + 1, branch, `Lê ${"ABCDEGH"[at]}n`, 2001],
          ),
        ]),
      );
    const placed = async (...said: (string | null)[]) =>
      readRows(await sheetOf(...said), READ_BY).rows.map(({ values, ifNew }) => [
        values.branch ?? null,
        ifNew.branch ?? null,
      ]);
    expect(await placed("Kho", null, null, "Thuế", null, "Danh sách đoàn viên chuyển đi", null)).toEqual([
      ["Kho", null],
      [null, "Kho"],
      [null, "Kho"],
      ["Thuế", null],
      [null, "Thuế"],
      [null, null],
    ]);
    const { notices = [] } = readRows(await sheetOf("Kho", null, "Thuế", null), READ_BY);
    expect(notices).toMatchObject([{ row: 3, column: "B", message: expect.stringContaining("giữ nguyên") }]);
    for (const said of [
      [null, "Kho", null, null, "Thuế", null],
      ["Kho", null, null, "Kho", null, null],
      ["Kho", "Thuế", null, null, null, null],
      ["Kho", null, null, null, null, null],
    ])
      expect(await placed(...said)).toEqual(said.map((branch) => [branch, null]));
  });

  test("a line of two cells right above the titles is none of them", async () => {
    const { header } = tableOf(
      await xlsxOf([
        ["ĐOÀN XÃ HÙNG LÔ", null, null, "ĐOÀN TNCS HỒ CHÍ MINH"],
        ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Điện thoại"],
        [1, "Lê Văn An", "12/03/2001", "Nam", "0912345678"],
      ]),
    );
    expect(header.columns.map(({ title }) => title)).toEqual([
      "STT",
      "Họ và tên",
      "Ngày sinh",
      "Giới tính",
      "Điện thoại",
    ]);
  });

  test("a name that stands twice, under the same title, is one", async () => {
    const values = await valuesOf([
      ["STT", "Họ và tên", "Họ và tên", "Năm sinh"],
      [1, "LÊ VĂN AN", "Lê Văn An", 2001],
    ]);
    expect(values).toEqual([{ fullName: "Lê Văn An", birthDate: "2001" }]);
  });

  test("“Anh” and “Chị” before a name are no part of it, and “có” under an unknown title is no people", async () => {
    const bytes = await xlsxOf([
      ["STT", "Danh xưng", "Họ và tên", "Ngày sinh", "Giới tính", "Đã làm sổ Đoàn"],
      [1, "Anh", "Lê Văn An", "12/03/2001", "Nam", "có"],
      [2, "Chị", "Lê Thị Bé", "13/03/2001", "Nữ", "có"],
    ]);
    expect(rowsOf(bytes).map(({ values }) => values.fullName)).toEqual(["Lê Văn An", "Lê Thị Bé"]);
    expect(tableOf(bytes).mapping).toMatchObject({ B: null, F: null });
  });

  test("under one title over two columns, or three parts, a name in merged cells stands once", async () => {
    const two = [
      ["STT", "Họ và tên", null, "Ngày sinh"],
      [1, "Lê Văn", "An", "03/09/2001"],
      [2, "Hà Thị Ba", null, "04/09/2001"],
    ];
    const three = [
      ["STT", "Họ và tên", null, null, "Ngày sinh"],
      [null, "Họ", "Đệm", "Tên"],
      [1, "Lê", "Văn", "An", "03/09/2001"],
      [2, "Hà Thị Ba", null, null, "04/09/2001"],
    ];
    for (const values of [await valuesOf(two, ["B1:C1", "B3:C3"]), await valuesOf(three, ["B1:D1", "B4:D4"])])
      expect(values.map(({ fullName }) => fullName)).toEqual(["Lê Văn An", "Hà Thị Ba"]);
  });

  test.each([
    ["a whole name", ["Họ và tên", "Giới tính", "Thuộc"], ["Lê Thị An"]],
    ["a name in parts", ["Họ đệm", "Tên", "Giới tính", "Thuộc"], ["Lê Thị", "Hoa"]],
    ["a name that could be a title", ["Họ và tên", "Giới tính", "Thuộc"], ["Trần Thị Quế"]],
  ])(
    "%s below the titles, and words that could be titles beside it, are the first person",
    async (_, titles, name) => {
      const values = await valuesOf([titles, [...name, "Nữ", "Chi đoàn Kho"]]);
      expect(values).toEqual([{ fullName: name.join(" "), gender: "female", branch: "Chi đoàn Kho" }]);
    },
  );

  test("the header may stand as low as row 30, not lower", async () => {
    const at = async (row: number) => {
      const blank = Array.from({ length: row - 1 }, () => ["Ghi chép"]);
      const bytes = await xlsxOf([...blank, ["Họ tên", "Năm sinh"], ["Lê An", 2000]]);
      return findTables(granted(readSheets(bytes, "a.xlsx")));
    };
    expect(await at(30)).toMatchObject({ ok: true });
    expect(await at(31)).toMatchObject({
      ok: false,
      reason: "invalid",
      message: expect.stringContaining("30 dòng đầu"),
    });
  });

  test("a repeated header and a sum between the people are passed over, the people after them are not", async () => {
    const header = ["STT", "Họ tên", "Ngày sinh", "Giới tính"];
    const bytes = await xlsxOf([
      header,
      [1, "Lê An", "1/1/2000", "Nam"],
      ["Cộng", null, 1],
      header,
      [2, "Lê Bình", "2/1/2000", "Nam"],
      ["Người lập"],
      [null, "Lê Cường"],
    ]);
    expect(rowsOf(bytes).map(({ row }) => row)).toEqual([2, 5]);
  });

  test("people called Tống and Công are no sums, a filled column Xếp loại of some year is known", async () => {
    const bytes = await xlsxOf([
      ["STT", "Họ tên", "Năm sinh", "Xếp loại năm 2025", "Khen thưởng"],
      [1, "Tống Thị Hoa", 1999, "Tốt"],
      [2, "Công Văn Lý", null],
      [3, "Tổng Văn Ba", null],
      ["Tổng số: 3"],
    ]);
    expect(rowsOf(bytes).map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(tableOf(bytes).mapping.D).toBe("rating");
  });

  test("who is called Tống Công or An Đình, is of a Tổng công ty or has a dated resolution ends no list", async () => {
    const people = [
      [1, "Lê An", "01/02/2001", null, "Chi đoàn Kho"],
      [2, "Tống Công Thành", "02/02/2001", null, "Chi đoàn Kho"],
      [3, "AN DINH PHUC", "03/02/2001", null, "Tổng công ty Điện lực"],
      [4, "Lê Hoa", null, "x", "12-QĐ/ĐTN, ngày 26/03/2016"],
      [5, "Trần Bảo", "05/02/2001", null, "Chi đoàn Kho"],
    ];
    const bytes = await xlsxOf([["STT", "Họ và tên", "Ngày sinh", "Nữ", "Chi đoàn"], ...people]);
    expect(rowsOf(bytes).map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
    expect(compareTable(tableOf(bytes)).counts).toMatchObject({ new: 4, rejected: 1 });
  });

  test.each([
    ["the birth date alone", ["Họ và tên", "Ngày sinh", "Đơn vị"], "01/02/2001", "Tổng công ty Điện lực"],
    ["a post beside it", ["Họ và tên", "Ngày sinh", "Chức vụ"], "01/02/2001", "Bí thư chi đoàn"],
    ["the unit alone", ["Họ và tên", "Đơn vị", "Nghị quyết"], "Chi đoàn Kho", "12-QĐ/ĐTN, ngày 26/03/2016"],
  ])("without numbers, %s tells a person", async (_, titles, second, third) => {
    const names = ["Lê An", "Tống Công Thành", "An Đình Phúc"];
    const bytes = await xlsxOf([titles, ...names.map((name) => [name, second, third]), ["Tổng cộng: 3"]]);
    expect(rowsOf(bytes).map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  test.each([
    [
      "posts",
      ["Họ và tên", "Chức vụ", "Xếp loại"],
      ["Bí thư chi đoàn", "Phó bí thư", "Ủy viên BCH chi đoàn"],
    ],
    ["branches", ["Họ và tên", "Chi đoàn", "Xếp loại"], ["Chi đoàn 1", "Chi đoàn 1", "Chi đoàn 2"]],
    [
      "birth dates in words",
      ["Họ và tên", "Ngày sinh", "Xếp loại"],
      ["Ngày 03 tháng 9 năm 2001", "04/09/2001", "5 tháng 10 năm 2000"],
    ],
  ])("a list without numbers in front goes on below its people's %s", async (_, titles, told) => {
    const names = ["Trương Phong", "Lê Văn Ba", "Chu Tích Hà"];
    const people = names.map((name, at) => [name, told[at] ?? null, "Hoàn thành tốt nhiệm vụ"]);
    const signed = [
      ["Trưởng phòng", "BÍ THƯ"],
      ["Hà Văn Tám", "Lê Thị Chín"],
    ];
    const rows = rowsOf(await xlsxOf([titles, ...people, ...signed]));
    expect(rows.map(({ values, problems }) => [values.fullName, problems])).toEqual(
      names.map((name) => [name, []]),
    );
  });

  test.each([
    ["Mã định danh (CCCD)", ["idNumber", null]],
    ["Mã định danh", ["idNumber", null]],
    ["Mã số", ["idNumber", null]],
    ["Mã định danh đoàn viên", ["code", null]],
    ["Mã ĐV", ["code", null]],
  ])("people's own numbers under “%s” are no code of the Union that lies open", async (title, fields) => {
    const list = (numbers: string[], more: string[]) =>
      xlsxOf([
        ["Họ và tên", "Ngày sinh", title, more[0] ?? "Ghi chú"],
        ["Nguyễn Thị Lan", "03/09/2010", numbers[0] ?? null, more[1] ?? null],
        ["Trần Quang Đức", "31/12/2010", numbers[1] ?? null, more[2] ?? null],
      ]);
    const mapped = async (...sheet: Parameters<typeof list>) => {
      const { C, D } = tableOf(await list(...sheet)).mapping;
      return [C, D];
    };
    const own = ["001310000123", "079210000456"];
    expect(await mapped(own, [])).toEqual(fields);
    expect(await mapped(["4000037", "4000074"], [])).toEqual(["code", null]);
    const cards = ["Số CCCD", ...own];
    expect(await mapped(own, cards)).toEqual([fields[0] === "idNumber" ? null : "code", "idNumber"]);
  });

  test("a given name Công in a column of its own is no sum, and Tổng cộng with its figures is", async () => {
    const bytes = await xlsxOf([
      ["Họ đệm", "Tên", "Nam", "Nữ"],
      ["Lê Văn", "Công", "x", null],
      ["Lê Thị", "Hoa", null, "x"],
      [null, "Tổng cộng", 1, 1],
    ]);
    expect(rowsOf(bytes).map(({ row }) => row)).toEqual([2, 3]);
  });

  test("the header with Ngày tháng năm sinh comes again, and the people below it are still there", async () => {
    const header = ["STT", "Họ và tên", "Ngày tháng năm sinh", "Nữ"];
    const bytes = await xlsxOf([
      header,
      [1, "Lê An", "01/02/2001", null],
      header,
      [2, "Lê Bình", null, null],
    ]);
    expect(rowsOf(bytes).map(({ row }) => row)).toEqual([2, 4]);
  });

  test("a person with little below what looks like the end is reported at the name, who signs is not", async () => {
    const bytes = await xlsxOf([
      ["STT", "Họ và tên", "Ngày sinh", "Nữ"],
      [1, "Lê An", "01/02/2001", "x"],
      ["Cộng:", null, 1],
      [2, "Lê Bình", "02/02/2001", null],
      [3, "Lê Cường", null, null],
      [null, "Lê Dung", null, "x"],
      [4, "Lê Giang", "04/02/2001", "x"],
      [null, "Người lập biểu", null, "TM. BAN CHẤP HÀNH"],
      [null, "Lê Thu Hà", null, "Phạm Văn Minh"],
    ]);
    expect(rowsOf(bytes).map(({ row }) => row)).toEqual([2, 4, 5, 6, 7]);
    const { counts, problems } = compareTable(tableOf(bytes));
    expect(counts).toMatchObject({ new: 2, rejected: 3 });
    expect(problems.map(({ row, column, message }) => [row, column, message])).toEqual(
      expect.arrayContaining(
        [4, 5, 6].map((row) => [row, "B", expect.stringMatching(/^Dòng này đứng dưới dòng 3/)]),
      ),
    );
  });

  test("a title that speaks of relatives or of the Party's post is nobody's field", async () => {
    const { mapping } = tableOf(
      await xlsxOf([
        ["Họ tên", "Ngày sinh", "Họ tên bố", "Chức vụ Đảng", "Ngày đăng ký", "Nơi sinh", "Chức vụ Đoàn"],
        ["Lê An", "1/1/2000", "Lê Ba", "Cấp ủy viên", "x", "Hà Nội", "Đoàn viên"],
      ]),
    );
    expect(mapping).toEqual({
      A: "fullName",
      B: "birthDate",
      C: null,
      D: null,
      E: null,
      F: null,
      G: "position",
    });
  });

  test("the sheet of the file with the best header is taken", async () => {
    const [cover] = granted(
      readSheets(
        await xlsxOf([
          ["Họ tên", "Năm sinh"],
          ["Bìa", 2000],
        ]),
        "a.xlsx",
      ),
    );
    const [list] = granted(
      readSheets(
        await xlsxOf([
          ["Họ tên", "Năm sinh", "SĐT"],
          ["Lê An", 2000],
        ]),
        "a.xlsx",
      ),
    );
    if (!cover || !list) throw new Error("no sheet");
    expect(granted(findTables([cover, list]))[0]?.sheet).toBe(list);
  });

  test("a mapping is remembered for sheets with the same titles, whatever their case", async () => {
    const key = async (...titles: string[]) =>
      headerKey(tableOf(await xlsxOf([titles, ["Lê An", 2000]])).header);
    expect(await key("HỌ TÊN", "NĂM SINH")).toBe(await key("Họ tên", "Năm sinh"));
    expect(await key("Họ tên", "Năm sinh")).not.toBe(await key("Họ tên", "Sinh năm"));
  });

  test("a corrected mapping is read anew", async () => {
    const table = tableOf(
      await xlsxOf([
        ["Họ tên", "Năm sinh", "Bản"],
        ["Lê An", 2000, "Xóm Đình"],
      ]),
    );
    const changed = granted(remap(table, { C: "nativePlace" }));
    expect(readRows(changed, READ_BY).rows[0]?.values.nativePlace).toBe("Xóm Đình");
  });
});
