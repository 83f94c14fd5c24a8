import { describe, expect, test } from "vitest";
import { readRows } from "@/lib/imports/rows/rows";
import { READ_BY, rowsOf, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const TITLES = ["STT", "Họ và tên", "Ngày sinh", "Giới tính"];
const PEOPLE = ["An", "Ba", "Cam"].map((name, at) => [at + 1, `Lê Thị ${name}`, "01/02/2001", "Nữ"]);
const moving = (title: string, words: (string | null)[]) =>
  xlsxOf([[...TITLES, title], ...PEOPLE.map((person, at) => [...person, words[at] ?? null])]);

test.each([
  "Biến động",
  "Biến động trong quý III",
  "Biến động (đến 30/9)",
  "Biến động (chuyển đến, chuyển đi)",
  "Tăng/giảm",
])("%s says where people stand", async (title) => {
  const rows = rowsOf(await moving(title, ["Chuyển đi", null, "Chuyển đến"]));
  expect(rows.map(({ beside, problems }) => beside.status ?? problems)).toEqual(["moved", [], "active"]);
});

test.each(["Dự kiến biến động", "Đề nghị biến động 2027"])(
  "%s says where nobody stands yet",
  async (title) => {
    expect(tableOf(await moving(title, ["Chuyển đi", "Trưởng thành"])).mapping.E).toBeNull();
  },
);

test("where several do so none is known to say it for all", async () => {
  const [an = [], ba = []] = PEOPLE;
  const titles = [...TITLES, "Biến động quý I", "Biến động quý II"];
  const { mapping } = tableOf(
    await xlsxOf([titles, [...an, "Chuyển đến", null], [...ba, null, "Chuyển đi"]]),
  );
  expect(mapping).toMatchObject({ E: null, F: null });
});

describe("columns of their own for more and fewer", () => {
  const WAYS: [string[][], string[]][] = [
    [[[...TITLES, "Tăng", "Giảm"]], []],
    [
      [
        [...TITLES, "Biến động", ""],
        ["", "", "", "", "Tăng", "Giảm"],
      ],
      ["E1:F1"],
    ],
    [
      [
        [...TITLES, "Biến động", ""],
        ["", "", "", "", "Tăng", "Giảm trong kỳ"],
      ],
      ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"],
    ],
  ];
  const listed = ([head, merges]: (typeof WAYS)[number], cells: (string | null)[][]) =>
    xlsxOf([...head, ...PEOPLE.map((person, at) => [...person, ...(cells[at] ?? [])])], merges);

  test.each(WAYS)("%j: how somebody came or left is read", async (...way) => {
    const rows = rowsOf(
      await listed(way, [
        ["Chuyển đến", null],
        [null, "Trưởng thành"],
      ]),
    );
    expect(rows.map(({ beside }) => beside.status)).toEqual(["active", "graduated", undefined]);
  });

  test.each(WAYS)(
    "%j: a tick is the word of its title, which is asked about where it may mean several",
    async (...way) => {
      const bytes = await listed(way, [
        ["x", null],
        [null, "x"],
        [null, "0"],
      ]);
      expect(rowsOf(bytes)).toMatchObject([
        { beside: { status: "active" }, unknown: [] },
        { beside: {}, unknown: [{ field: "status", word: "Giảm" }], problems: [{ column: "F", value: "x" }] },
        { beside: {}, unknown: [], problems: [] },
      ]);
      const [, ba] = readRows(tableOf(bytes), READ_BY, { "status:Giảm": "moved" }).rows;
      expect(ba).toMatchObject({ beside: { status: "moved" }, problems: [] });
    },
  );

  test.each([
    [["Kết nạp", "Kết nạp", "Chuyển sinh hoạt"], [null, null, null], "E"],
    [["x", "x", "Chuyển"], [null, null, null], "E"],
    [[null, null, null], ["Chuyển đi", "Chuyển đi", "Kết nạp"], "F"],
  ])(
    "what says the other of %j and %j is told, and makes nobody come or leave",
    async (more, fewer, column) => {
      const cells = more.map((cell, at) => [cell, fewer[at] ?? null]);
      const [, , last] = rowsOf(await listed([[[...TITLES, "Tăng", "Giảm"]], []], cells));
      expect(last).toMatchObject({ beside: {}, problems: [], unknown: [], unwritten: [{ column }] });
    },
  );

  test("a tick below a title that says how they left asks no more", async () => {
    const titles = [...TITLES, "Tăng", "Giảm"];
    const [an = [], ba = [], cam = []] = PEOPLE;
    const left = [["DANH SÁCH ĐOÀN VIÊN CHUYỂN ĐI"], [...ba, null, "x"], [...cam, null, "Trưởng thành"]];
    const rows = rowsOf(await xlsxOf([titles, [...an, "x", null], ...left]));
    expect(rows.map(({ beside }) => beside.status)).toEqual(["active", "moved", "graduated"]);
    expect(rows.flatMap(({ problems, unknown }) => [...problems, ...unknown])).toEqual([]);
  });

  test("a column of reasons beside them says it first", async () => {
    const [head = [], ...rest] = [[...TITLES, "Tăng", "Giảm", "Lý do"], ...PEOPLE];
    const cells = [
      ["x", null, "Kết nạp mới"],
      [null, "x", "Chuyển đi"],
      [null, "x", null],
    ];
    const rows = rowsOf(await xlsxOf([head, ...rest.map((person, at) => [...person, ...(cells[at] ?? [])])]));
    expect(rows.map(({ beside }) => beside.status)).toEqual(["active", "moved", undefined]);
    expect(rows[2]?.unknown).toEqual([{ field: "status", word: "Giảm" }]);
    expect(rows.flatMap(({ unwritten }) => unwritten ?? [])).toEqual([]);
  });

  test("so does one below Biến động, beside a day of each", async () => {
    const head = [
      [...TITLES, "Biến động", "", "", ""],
      ["", "", "", "", "Tăng", "Giảm", "Ngày tháng", "Lý do"],
    ];
    const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:H1"];
    const cells = [
      ["x", null, "01/07/2026", "Kết nạp mới"],
      [null, "x", "02/07/2026", "Chuyển đi"],
      [null, "x", "03/07/2026", "Trưởng thành"],
    ];
    const rows = rowsOf(await listed([head, merges], cells));
    expect(rows.map(({ beside }) => beside.status)).toEqual(["active", "moved", "graduated"]);
  });

  test("so does what stands behind the name", async () => {
    const rows = [
      [...TITLES, "Tăng", "Giảm"],
      [1, "Lê Thị An (đã chuyển đi)", "01/02/2001", "Nữ", null, "x"],
    ];
    expect(rowsOf(await xlsxOf(rows))).toMatchObject([{ beside: { status: "moved" }, problems: [] }]);
  });

  test("one against the reason is told and not taken", async () => {
    const rows = [
      [...TITLES, "Tăng", "Giảm", "Lý do"],
      [...(PEOPLE[0] ?? []), "x", null, "Chuyển đi"],
    ];
    expect(rowsOf(await xlsxOf(rows))).toMatchObject([
      { beside: { status: "moved" }, problems: [], unwritten: [{ column: "E" }] },
    ]);
  });

  test("both at once say nothing, and cost nobody the row", async () => {
    const [an] = rowsOf(await listed([[[...TITLES, "Tăng", "Giảm"]], []], [["x", "x"]]));
    expect(an).toMatchObject({ beside: {}, problems: [], unwritten: [{ column: "F" }] });
  });

  test.each([
    ["Đoàn phí", "x"],
    ["Dự kiến biến động", "x"],
    ["Biến động", "12/09/2026"],
  ])("below %s with “%s” in it they are not taken", async (parent, cell) => {
    const [head = [], second = []] = [
      [...TITLES, parent, ""],
      ["", "", "", "", "Tăng", "Giảm"],
    ];
    const { mapping } = tableOf(
      await listed(
        [
          [head, second],
          ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"],
        ],
        [[null, cell]],
      ),
    );
    expect(mapping).toMatchObject({ E: null, F: null });
  });
});

test("a column of members and young people is none of posts, though “Đoàn viên” is one", async () => {
  const { mapping } = tableOf(await moving("ĐV/TN", ["ĐV", "ĐV", "TN"]));
  expect(mapping.E).toBe("youth");
});

test("a word of it that may mean several is asked about", async () => {
  const [, , last] = rowsOf(await moving("Biến động", ["Chuyển đi", "Trưởng thành", "Giảm"]));
  expect(last?.unknown).toEqual([{ field: "status", word: "Giảm" }]);
});

test("of sentences it is not taken, nor is one of those who came that says how they left", async () => {
  expect(tableOf(await moving("Biến động", ["Đi học ở Hà Nội", "Lấy chồng xa"])).mapping.E).toBeNull();
  expect(tableOf(await moving("Biến động tăng", ["Chuyển đi", "Chuyển đi"])).mapping.E).toBeNull();
});
