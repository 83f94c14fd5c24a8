import { describe, expect, test } from "vitest";
import { guessMapping } from "@/lib/imports/columns/mapping";
import { rowsOf, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const TITLES = ["STT", "Họ và tên", "Ngày sinh", "Giới tính"];
const PEOPLE = ["An", "Ba", "Cam", "Dung"].map((name, at) => [at + 1, `Lê Thị ${name}`, "01/02/2001", "Nữ"]);
const posts = (rows: ReturnType<typeof rowsOf>) => rows.map(({ values }) => values.position);
const OFFICERS = ["Bí thư chi đoàn", "Phó bí thư chi đoàn", "Ủy viên BCH chi đoàn", undefined];
const ticked = PEOPLE.map((person, at) => [
  ...person,
  ...[0, 1, 2].map((post) => (post === at ? "x" : null)),
]);

describe("posts ticked in columns of their own", () => {
  test("below one title, with merged cells and without", async () => {
    const head = [
      [...TITLES, "Chức vụ", null, null],
      [null, null, null, null, "Bí thư", "Phó BT", "UV"],
    ];
    for (const merges of [["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1"], []])
      expect(posts(rowsOf(await xlsxOf([...head, ...ticked], merges)))).toEqual(OFFICERS);
  });

  test("below titles of their own", async () => {
    const bytes = await xlsxOf([[...TITLES, "Bí thư", "Phó Bí thư", "Ủy viên BCH"], ...ticked]);
    expect(posts(rowsOf(bytes))).toEqual(OFFICERS);
  });

  test("give the highest of several, and give way to a column of posts", async () => {
    const [first = [], second = []] = PEOPLE;
    const rows = [
      [...first, "x", null, "x", null],
      [...second, null, "x", null, "Ủy viên BCH"],
    ];
    const bytes = await xlsxOf([[...TITLES, "Bí thư", "Phó BT", "UV", "Chức vụ"], ...rows]);
    expect(posts(rowsOf(bytes))).toEqual(["Bí thư chi đoàn", "Ủy viên BCH chi đoàn"]);
  });

  test("what is no tick costs nobody the row and is told", async () => {
    const head = [
      [...TITLES, "Chức vụ", null, null],
      [null, null, null, null, "Bí thư", "Phó BT", "UV"],
    ];
    const person = [...(PEOPLE[0] ?? []), "2024", "x", null];
    expect(rowsOf(await xlsxOf([...head, person]))).toMatchObject([
      {
        values: { position: "Phó bí thư chi đoàn" },
        problems: [],
        unwritten: [{ column: "E", message: expect.stringContaining("“2024” không rõ") }],
      },
    ]);
  });

  test("a column of members alone says nothing of posts, and beside others takes none from who has one", async () => {
    const [first = [], second = []] = PEOPLE;
    for (const title of ["ĐV", "Đoàn viên"]) {
      const alone = [[...TITLES, title], ...PEOPLE.map((person) => [...person, "x"])];
      const { sheet, header } = tableOf(await xlsxOf(alone));
      expect(guessMapping(sheet, header).E).toBeNull();
      const beside = [
        [...TITLES, "Bí thư", title],
        [...first, "x", null],
        [...second, null, "x"],
      ];
      const rows = rowsOf(await xlsxOf(beside));
      expect(posts(rows)).toEqual(["Bí thư chi đoàn", undefined]);
      expect(rows[1]?.ifNew).toEqual({ position: "Đoàn viên" });
    }
  });

  test("a column that names who leads is none of ticks", async () => {
    const named = PEOPLE.map((person) => [...person, "Trần Văn Tám"]);
    const { sheet, header } = tableOf(await xlsxOf([[...TITLES, "Bí thư"], ...named]));
    expect(guessMapping(sheet, header).E).toBeNull();
  });
});
