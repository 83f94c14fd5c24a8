import { describe, expect, test } from "vitest";
import { ofYear } from "@/lib/imports/columns/mapping";
import { readRows } from "@/lib/imports/rows/rows";
import { READ_BY, rowsOf, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const TITLES = ["STT", "Họ và tên", "Ngày sinh", "Giới tính"];
const BLANK = [null, null, null, null];
const PEOPLE = ["An", "Ba", "Cam", "Dung"].map((name, at) => [at + 1, `Lê Thị ${name}`, "01/02/2001", "Nữ"]);
const ticked = (marks = "x") =>
  PEOPLE.map((person, at) => [...person, ...[0, 1, 2, 3].map((column) => (column === at ? marks : null))]);
const LEVELS = ["excellent", "good", "completed", "not_completed"];

const ratings = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ beside, problems }) => (problems.length > 0 ? problems : beside.rating));

describe("a rating ticked under one of four levels", () => {
  const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:H1"];
  test.each([
    ["the four of today", "Xếp loại", ["HTXS", "HTT", "HT", "KHT"]],
    [
      "the four of today in full",
      "Đánh giá, xếp loại năm 2026",
      ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành"],
    ],
    ["the four of before", "Xếp loại đoàn viên", ["Xuất sắc", "Khá", "Trung bình", "Yếu"]],
  ])("%s is that one, with merged cells and without", async (_, parent, levels) => {
    const head = [
      [...TITLES, parent, null, null, null],
      [...BLANK, ...levels],
    ];
    for (const ranges of [merges, []])
      expect(ratings(rowsOf(await xlsxOf([...head, ...ticked()], ranges)))).toEqual(LEVELS);
  });

  test("without a title above it is where each says that it is a level", async () => {
    const levels = ["HTXSNV", "HTTNV", "HTNV", "KHTNV"];
    expect(ratings(rowsOf(await xlsxOf([[...TITLES, ...levels], ...ticked("v")])))).toEqual(LEVELS);
  });

  test("may be written out in its column; two of them, and what is no tick, are told", async () => {
    const head = [...TITLES, "HTXSNV", "HTTNV", "HTNV", "KHTNV"];
    const [first = [], second = [], third = []] = PEOPLE;
    const rows = rowsOf(
      await xlsxOf([head, [...first, null, "HTT"], [...second, "x", "x"], [...third, "90"], PEOPLE[3] ?? []]),
    );
    expect(ratings(rows)).toEqual([
      "good",
      undefined,
      [expect.objectContaining({ column: "E", message: expect.stringContaining("“90” không rõ") })],
      undefined,
    ]);
    expect(rows[1]).toMatchObject({
      problems: [],
      unwritten: [{ column: "F", message: expect.stringContaining("hai mức") }],
    });
  });

  test("of before may be written out under its old name", async () => {
    const head = [
      [...TITLES, "Xếp loại", null, null, null],
      [...BLANK, "Xuất sắc", "Khá", "Trung bình", "Yếu"],
    ];
    const [first = []] = PEOPLE;
    expect(ratings(rowsOf(await xlsxOf([...head, [...first, null, "Khá"]], merges)))).toEqual(["good"]);
  });

  test("is not taken where two titles name one level", async () => {
    const head = [
      [...TITLES, "Xếp loại", null, null, null],
      [...BLANK, "Tốt", "Khá", "TB", "Yếu"],
    ];
    const { mapping } = tableOf(await xlsxOf([...head, ...ticked()], merges));
    expect([mapping.E, mapping.F, mapping.G, mapping.H]).toEqual([null, null, null, null]);
  });

  test.each([
    ["in words", ["Chi đoàn xếp loại"], [null], ["Tốt"]],
    [
      "by ticks",
      ["Chi đoàn xếp loại", null, null, null],
      ["XS", "Tốt", "HT", "KHT"],
      [null, null, null, "x"],
    ],
  ])("of the upper level counts beside another one %s", async (_, title, levels, said) => {
    const people = PEOPLE.map((person) => [...person, ...said, "x", null, null]);
    const table = [
      [...TITLES, ...title, "Đoàn cơ sở xếp loại", null, null],
      [...BLANK, ...levels, "XS", "Tốt", "HT"],
      ...people,
    ];
    const ranges = title.length > 1 ? ["E1:H1", "I1:K1"] : ["E1:E2", "F1:H1"];
    expect(ratings(rowsOf(await xlsxOf(table, [...merges.slice(0, 4), ...ranges])))).toEqual(
      PEOPLE.map(() => "excellent"),
    );
  });

  test("is that of the year asked for, where two years stand side by side", async () => {
    const head = [
      [...TITLES, "Xếp loại 2025", null, null, null, "Xếp loại 2026", null, null, null],
      [...BLANK, "XS", "Tốt", "HT", "KHT", "XS", "Tốt", "HT", "KHT"],
    ];
    const people = PEOPLE.map((person) => [...person, "x", null, null, null, null, "x"]);
    const table = tableOf(await xlsxOf([...head, ...people], ["E1:H1", "I1:L1"]));
    const read = (year: number) => ratings(readRows(ofYear(table, year), READ_BY).rows);
    expect(read(2025)).toEqual(PEOPLE.map(() => "excellent"));
    expect(read(2026)).toEqual(PEOPLE.map(() => "good"));
  });

  test("is that of the year asked for, where that of another year is in words", async () => {
    const head = [
      [...TITLES, "Xếp loại 2025", "Xếp loại 2026", null, null, null],
      [...BLANK, null, "XS", "Tốt", "HT", "KHT"],
    ];
    const people = PEOPLE.map((person) => [...person, "HTXSNV", null, "x"]);
    const table = tableOf(await xlsxOf([...head, ...people], ["E1:E2", "F1:I1"]));
    const read = (year: number) => ratings(readRows(ofYear(table, year), READ_BY).rows);
    expect(read(2025)).toEqual(PEOPLE.map(() => "excellent"));
    expect(read(2026)).toEqual(PEOPLE.map(() => "good"));
  });

  test.each([["Hoàn thành"], ["Không hoàn thành"], ["Hoàn thành tốt"]])(
    "is no column of what else is said by “%s”",
    async (title) => {
      const [first = []] = PEOPLE;
      const alone = tableOf(
        await xlsxOf([
          [...TITLES, title],
          [...first, "x"],
        ]),
      );
      expect(alone.mapping.E).toBeNull();
      const head = [
        [...TITLES, "Đoàn phí", null],
        [...BLANK, "Đăng ký", title],
      ];
      const under = tableOf(await xlsxOf([...head, [...first, "x", "x"]], [...merges.slice(0, 4), "E1:F1"]));
      expect([under.mapping.E, under.mapping.F]).toEqual([null, null]);
    },
  );
});

test.each(["Xếp loại học lực", "Xếp loại hạnh kiểm", "Học lực", "Xếp loại tốt nghiệp"])(
  "what a school says under “%s” is no rating of the Union",
  async (title) => {
    const [first = [], second = []] = PEOPLE;
    const rows = await xlsxOf([
      [...TITLES, title],
      [...first, "Khá"],
      [...second, "Tốt"],
    ]);
    expect(tableOf(rows).mapping.E).toBeNull();
  },
);
