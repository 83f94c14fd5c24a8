import { describe, expect, test } from "vitest";
import { cellName } from "@/lib/imports/messages";
import { compareTable, rowsOf, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const HEADER = [
  "Mã đoàn viên",
  "Họ tên",
  "Ngày sinh",
  "Giới tính",
  "CCCD",
  "Ngày cấp",
  "Ngày vào Đoàn",
  "Chức vụ",
  "Danh dự",
  "Email",
  "SĐT",
  "Quê quán",
];
type Person = Record<string, string | number | Date | null | { error: "#REF!" }>;

const GOOD: Person = {
  "Họ tên": "Lê Văn An",
  "Ngày sinh": "12/03/2000",
  "Giới tính": "Nam",
  CCCD: "025200001234",
  "Ngày cấp": "01/06/2021",
  "Ngày vào Đoàn": "26/03/2016",
  "Chức vụ": "Đoàn viên",
  Email: "an@example.vn",
  SĐT: "0912345678",
};

/** What is typed, the column in which it must be reported, and the words that must be there. */
const BAD: [string, Person, string, RegExp][] = [
  [
    "a day that no month has",
    { "Ngày sinh": "31/02/2001" },
    "C",
    /^31\/02\/2001 không có trong lịch\. Ghi ngày\/tháng\/năm\.$/,
  ],
  ["month before day", { "Ngày sinh": "03/25/2001" }, "C", /không có trong lịch/],
  ["no date at all", { "Ngày sinh": "mùa xuân" }, "C", /không phải là ngày/],
  ["a birth to come", { "Ngày sinh": "01/01/2031" }, "C", /chưa tới/],
  ["a grandfather", { "Ngày sinh": "01/01/1931", "Ngày vào Đoàn": null }, "C", /95 tuổi/],
  ["a small child", { "Ngày sinh": 2020, "Ngày vào Đoàn": null, "Ngày cấp": null }, "C", /6 tuổi/],
  ["no birth date for somebody new", { "Ngày sinh": null }, "C", /Thiếu ngày sinh/],
  ["no name", { "Họ tên": null }, "B", /Thiếu họ và tên/],
  ["a name with digits", { "Họ tên": "Lê Văn An 2" }, "B", /có chữ số/],
  ["a name of signs", { "Họ tên": "=Lê@An" }, "B", /không phải là họ và tên/],
  ["an unclear gender", { "Giới tính": "N" }, "D", /không rõ giới tính/],
  ["no gender for somebody new", { "Giới tính": null }, "D", /Thiếu giới tính/],
  ["an ID number with a digit lost", { CCCD: "02520000123" }, "E", /có 11 chữ số/],
  ["an ID number with letters", { CCCD: "O25200001234" }, "E", /ký tự lạ/],
  ["a day of issue with the year only", { "Ngày cấp": 2021 }, "F", /chỉ có năm/],
  ["joined before birth", { "Ngày vào Đoàn": "26/03/1999" }, "G", /trước ngày sinh 12\/03\/2000/],
  ["joins in the future", { "Ngày vào Đoàn": new Date("2027-03-26T00:00:00Z") }, "G", /chưa tới/],
  ["an unknown post", { "Chức vụ": "Tổ trưởng" }, "H", /không có trong danh mục/],
  ["an unclear tick", { "Danh dự": "có lẽ" }, "I", /Ghi Có hoặc Không/],
  ["an address without @", { Email: "an.example.vn" }, "J", /không phải là địa chỉ email/],
  ["a phone number too short", { SĐT: "09123" }, "K", /10 chữ số/],
  ["a broken formula", { "Quê quán": { error: "#REF!" } }, "L", /#REF!/],
  ["an endless text", { "Quê quán": "Xã ".repeat(200) }, "L", /Dài quá/],
];

const rowOf = (person: Person) => HEADER.map((title) => person[title] ?? null);

describe("bad rows", () => {
  test("each is reported at its cell with the remedy, the good ones go in", async () => {
    const bad = BAD.map(([, change], index) => rowOf({ ...GOOD, "Mã đoàn viên": `B${index}`, ...change }));
    const names = ["Lê Thị Ba", "Vũ Tư", "Đỗ Năm"];
    const good = names.map((name, index) =>
      rowOf({ ...GOOD, "Họ tên": name, CCCD: `02520000${1000 + index}` }),
    );
    const bytes = await xlsxOf([HEADER, ...good.slice(0, 1), ...bad, ...good.slice(1)]);
    const { counts, problems, outcomes } = compareTable(tableOf(bytes));
    const found = problems.map(({ row, column }) => `${column}${row}`);
    expect(found).toEqual(BAD.map(([, , column], index) => `${column}${index + 3}`));
    BAD.forEach(([kind, , , words], index) => {
      expect(problems[index]?.message, kind).toMatch(words);
    });
    expect(counts).toEqual({
      new: 3,
      updated: 0,
      unchanged: 0,
      duplicate: 0,
      rejected: BAD.length,
      absent: 0,
    });
    expect(outcomes.filter(({ kind }) => kind === "new").map(({ values }) => values.fullName)).toEqual(names);
  });

  test.each([
    ["Giới tính", "Ngày sinh", "12/03/2000"],
    ["Ngày sinh", "Giới tính", "Nam"],
  ])("for want of a column %s are told once, and by their rows alone", async (lacking, title, value) => {
    const people = ["Lê Văn An", "Lê Văn Ba"].map((name) => [name, value]);
    const { problems } = compareTable(tableOf(await xlsxOf([["Họ và tên", title, "Chi đoàn"], ...people])));
    const missing = `Thiếu ${lacking.toLowerCase()}`;
    expect(problems.map(({ message, ...cell }) => [cellName(cell), cell.value, message])).toEqual([
      ["–", "", expect.stringContaining(`Tệp không có cột ${lacking}. Thêm cột ghi`)],
      ["Dòng 2", "", expect.stringContaining(missing)],
      ["Dòng 3", "", expect.stringContaining(missing)],
    ]);
  });

  test.each([
    [["Nam", "Nữ"], "B2"],
    [["Nữ"], null],
    [["Ngày sinh nam"], "B2"],
    [["Ngày sinh nữ"], "B2"],
  ])("under %j the gender has columns of its own", async (titles, cell) => {
    const bytes = await xlsxOf([
      ["Họ và tên", ...titles, "Ngày sinh"],
      ["Lê Văn An", ...titles.map(() => null), 2000],
    ]);
    expect(compareTable(tableOf(bytes)).problems.map(cellName)).toEqual(cell ? [cell] : []);
  });

  test("a problem shows what stands in the cell", async () => {
    const [row] = rowsOf(await xlsxOf([HEADER, rowOf({ ...GOOD, "Ngày sinh": "30/02/2000", SĐT: "12" })]));
    expect(row?.problems.map(({ column, value }) => [column, value])).toEqual([
      ["C", "30/02/2000"],
      ["K", "12"],
    ]);
  });

  test("a number that the spreadsheet cut short is told at its cell and not taken, the person is", async () => {
    const titles = ["Họ tên", "Ngày sinh", "Giới tính", "Mã đoàn viên", "Số thẻ", "SĐT", "CCCD", "Quê quán"];
    const cut = ["1,2E+11", "1.2E+11", "8,49123E+10", "2.52e+10"];
    const [good, bad] = rowsOf(
      await xlsxOf([
        titles,
        ["Lê Văn An", "12/03/2000", "Nam", ...cut, "1,2E+11"],
        ["Lê Văn Ba", "31/02/2000", "Nam", cut[0] ?? null],
      ]),
    );
    expect(good).toMatchObject({ problems: [], notices: [] });
    expect(good?.values).toEqual({
      fullName: "Lê Văn An",
      birthDate: "2000-03-12",
      gender: "male",
      nativePlace: "1,2E+11",
    });
    const told = good?.unwritten?.toSorted((a, b) => a.column.localeCompare(b.column)) ?? [];
    expect(told.map(({ column, value }) => `${column} ${value}`)).toEqual(
      ["D", "E", "F", "G"].map((column, at) => `${column} ${cut[at]}`),
    );
    for (const { message } of told) expect(message).toMatch(/Định dạng cột là Văn bản/);
    expect(bad?.problems.map(({ column }) => column)).toEqual(["B", "D"]);
  });

  test("a tick where words belong is told and costs nobody the row; “Co” is a people", async () => {
    const titles = ["Họ tên", "Ngày sinh", "Giới tính", "Tôn giáo", "Hội", "Dân tộc"];
    const [read] = rowsOf(await xlsxOf([titles, ["Lê Văn An", "12/03/2000", "Nam", "x", "Có", "Co"]]));
    expect(read).toMatchObject({
      problems: [],
      unwritten: ["D", "E"].map((column) => ({ column, message: expect.stringContaining("không nói rõ") })),
    });
    expect(read?.values).toMatchObject({ ethnicity: "Co" });
    expect(read?.values).not.toHaveProperty("religion");
  });

  test.each([
    ["as a program writes them that took them for figures", ".0", ""],
    ["behind the sign that keeps them text", "", "'"],
  ])("numbers are read %s", async (_, behind, before) => {
    const titles = ["Họ tên", "Ngày sinh", "Giới tính", "Mã đoàn viên", "Số thẻ", "SĐT", "CCCD"];
    const numbers = ["012345678901", "012345678", "0912345678", "001201000123"];
    const written = numbers.map((number) => before + (before ? number : number.replace(/^0+/, "")) + behind);
    const [read] = rowsOf(await xlsxOf([titles, ["Lê Văn An", "12/03/2000", "Nam", ...written]]));
    const [code, cardNumber, phone, idNumber] = numbers;
    const known = before ? code : code?.slice(1);
    expect(read).toMatchObject({ problems: [], values: { code: known, cardNumber, phone, idNumber } });
  });

  test("no post and a sex with a full stop are said as good as any", async () => {
    const titles = ["Họ tên", "Ngày sinh", "Giới tính", "Chức vụ"];
    const [read] = rowsOf(await xlsxOf([titles, ["Lê Văn An", "12/03/2000", "nam.", "Không"]]));
    expect(read).toMatchObject({ problems: [], unknown: [] });
    expect(read?.values).toEqual({ fullName: "Lê Văn An", birthDate: "2000-03-12", gender: "male" });
  });

  test("a birth date in three columns is one, and only its year where no more stands there", async () => {
    const bytes = await xlsxOf(
      [
        ["Họ tên", "Giới tính", "Ngày sinh", null, null],
        [null, null, "Ngày", "Tháng", "Năm"],
        ["Lê Văn An", "Nam", 3, 9, 2001],
        ["Lê Văn Ba", "Nam", "03", "09", "2001"],
        ["Lê Văn Cam", "Nam", null, null, 2001],
        ["Lê Văn Dung", "Nam", 31, 9, 2001],
        ["Lê Văn Em", "Nam", null, 9, 2001],
        ["Lê Văn Giang", "Nam", 3, null, 2001],
      ],
      ["C1:E1", "A1:A2", "B1:B2"],
    );
    const rows = rowsOf(bytes);
    expect(rows.map(({ values }) => values.birthDate)).toEqual([
      "2001-09-03",
      "2001-09-03",
      "2001",
      undefined,
      "2001",
      undefined,
    ]);
    expect(rows.flatMap(({ problems }) => problems.map(({ row, message }) => [row, message]))).toEqual([
      [6, expect.stringContaining("không có trong lịch")],
      [8, expect.stringContaining("thiếu tháng")],
    ]);
    expect(rows.flatMap(({ notices }) => notices.map(({ row, message }) => [row, message]))).toEqual([
      [7, expect.stringContaining("chỉ nhận năm 2001")],
    ]);
  });

  test("a birth date under both Nam and Nữ is refused", async () => {
    const bytes = await xlsxOf(
      [
        ["Họ tên", "Ngày sinh", null],
        [null, "Nam", "Nữ"],
        ["Lê An", "1/1/2000", "1/1/2000"],
      ],
      ["B1:C1", "A1:A2"],
    );
    expect(rowsOf(bytes)[0]?.problems).toMatchObject([
      { row: 3, column: "C", message: expect.stringMatching(/cả cột Nam/) },
    ]);
  });

  test("one-word names and names in capitals go in, the first with a remark", async () => {
    const [lan, yen] = rowsOf(
      await xlsxOf([HEADER, rowOf({ ...GOOD, "Họ tên": "LAN" }), rowOf({ ...GOOD, "Họ tên": "ĐỖ THỊ YẾN" })]),
    );
    expect(lan).toMatchObject({
      values: { fullName: "Lan" },
      problems: [],
      notices: [{ row: 2, column: "B" }],
    });
    expect(yen).toMatchObject({ values: { fullName: "Đỗ Thị Yến" }, notices: [] });
  });

  test.each(["0912345678 (mẹ)", "0912345678/0987654321"])(
    "of “%s” the first number goes in with its person, with a remark",
    async (phone) => {
      const [row] = rowsOf(await xlsxOf([HEADER, rowOf({ ...GOOD, SĐT: phone })]));
      expect(row).toMatchObject({
        values: { phone: "0912345678" },
        problems: [],
        notices: [{ row: 2, column: "K", value: phone }],
      });
    },
  );

  test("text that starts like a formula is only text", async () => {
    const [row] = rowsOf(await xlsxOf([HEADER, rowOf({ ...GOOD, "Quê quán": "=HYPERLINK(1)" })]));
    expect(row).toMatchObject({ values: { nativePlace: "=HYPERLINK(1)" }, problems: [] });
  });

  test("an honorary member may be old", async () => {
    const old = { ...GOOD, "Ngày sinh": "01/01/1950", "Danh dự": "x" };
    expect(rowsOf(await xlsxOf([HEADER, rowOf(old)]))[0]?.problems).toEqual([]);
  });
});
