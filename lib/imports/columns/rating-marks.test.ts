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
      [expect.objectContaining({ column: "F", message: expect.stringContaining("hai mức") })],
      [expect.objectContaining({ column: "E", message: expect.stringContaining("“90” không rõ") })],
      undefined,
    ]);
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
