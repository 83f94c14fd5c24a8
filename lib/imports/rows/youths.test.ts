import { describe, expect, test } from "vitest";
import { readRows } from "@/lib/imports/rows/rows";
import { headsYouths } from "@/lib/imports/rows/youths";
import { READ_BY, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const TITLES = ["STT", "Họ và tên", "Ngày sinh", "Giới tính"];
const AN = [1, "Lê Văn An", "01/02/2001", "Nam"];
const BA = [2, "Lê Thị Ba", "03/02/2001", "Nữ"];
const CAM = [3, "Lê Thị Cam", "04/02/2001", "Nữ"];

async function read(rows: Parameters<typeof xlsxOf>[0]) {
  const { rows: taken, youths } = readRows(tableOf(await xlsxOf(rows)), READ_BY);
  return { taken: taken.map(({ values }) => values.fullName), youths };
}

describe("young people who are no members are left out and counted", () => {
  test.each([
    ["Đoàn viên/Thanh niên", "Đoàn viên", "Thanh niên"],
    ["ĐV/TN", "ĐV", "TN"],
    ["Đối tượng", "Đoàn viên", "Thanh niên"],
    ["Ghi rõ", "Đoàn viên", "Chưa vào Đoàn"],
    ["Thanh niên", null, "x"],
  ])("by a column “%s”", async (title, member, youth) => {
    const rows = [
      [...TITLES, title],
      [...AN, member],
      [...BA, youth],
      [...CAM, member],
    ];
    expect(await read(rows)).toEqual({ taken: ["Lê Văn An", "Lê Thị Cam"], youths: ["cột E"] });
  });

  test("by a post among others, as their cell says", async () => {
    for (const [member, youth] of [
      ["Đoàn viên", "Thanh niên"],
      ["Bí thư", "Chưa vào Đoàn"],
    ] as const) {
      const rows = [
        [...TITLES, "Chức vụ"],
        [...AN, member],
        [...BA, youth],
        [...CAM, "Phó Bí thư"],
      ];
      expect(await read(rows)).toEqual({ taken: ["Lê Văn An", "Lê Thị Cam"], youths: ["cột E"] });
    }
  });

  test.each([
    ["Chức vụ", "Bí thư", "Chưa"],
    ["Chức vụ", "Bí thư", "Thanh niên"],
    ["Đối tượng", "Công chức", "Thanh niên"],
    ["Đối tượng đoàn viên", "Đoàn viên", "Thanh niên"],
    ["Đảng", "Đã kết nạp", "Chưa kết nạp"],
    ["Công đoàn", "Đoàn viên", "Chưa"],
    ["Hội", "Đã vào", "Chưa vào"],
  ])("not by what a column “%s” says of something else: “%s”, “%s”", async (title, one, other) => {
    const rows = [
      [...TITLES, title],
      [...AN, one],
      [...BA, other],
      [...CAM, one],
    ];
    expect(await read(rows)).toEqual({ taken: ["Lê Văn An", "Lê Thị Ba", "Lê Thị Cam"], youths: [] });
  });

  test.each(["Đoàn", "Là đoàn viên", "Là ĐV"])(
    "by few words under “%s”, which names the Union",
    async (title) => {
      const rows = [
        [...TITLES, title],
        [...AN, "Đoàn viên"],
        [...BA, "Chưa"],
        [...CAM, "Đoàn viên"],
      ];
      expect((await read(rows)).youths).toEqual(["cột E"]);
    },
  );

  test("not by ticks that all have, or that stand beside one of a member", async () => {
    const all = [[...TITLES, "Thanh niên"], ...[AN, BA, CAM].map((person) => [...person, "x"])];
    const signed = [["Tổng cộng: 3"], [null, "Người lập", null, "BÍ THƯ"]];
    expect((await read([...all, ...signed])).youths).toEqual([]);
    for (const [title, member] of [
      ["Đoàn viên", "x"],
      ["ĐV", "x"],
      ["Đoàn viên", "26/03/2016"],
    ] as const) {
      const beside = [
        [...TITLES, "Thanh niên", title, "Đảng viên"],
        [...AN, "x", member, null],
        [...BA, "x", member, "x"],
        [...CAM, null, member, "x"],
      ];
      expect((await read(beside)).youths).toEqual([]);
    }
  });

  test("by ticks of those alone who have none of a member", async () => {
    const rows = [
      [...TITLES, "Thanh niên", "Đoàn viên"],
      [...AN, "x", "x"],
      [...BA, "x", null],
      [...CAM, null, "x"],
    ];
    expect(await read(rows)).toEqual({ taken: ["Lê Văn An", "Lê Thị Cam"], youths: ["cột E"] });
  });

  test("by a word under “Đoàn viên” that somebody is none, beside ticks of others", async () => {
    const titles = [...TITLES, "Thanh niên", "Đoàn viên"];
    const an = [...AN, null, "x"];
    for (const none of ["Chưa", "chưa vào"]) {
      const ba = [...BA, "x", none];
      expect((await read([titles, an, ba, [...CAM, null, "x"]])).taken).toEqual(["Lê Văn An", "Lê Thị Cam"]);
      expect((await read([titles, an, ba, [...CAM, null, none]])).taken).toEqual(["Lê Văn An"]);
    }
  });

  test("by a heading, until the next one", async () => {
    const rows = [TITLES, ["I. ĐOÀN VIÊN"], AN, ["II. THANH NIÊN"], BA, ["III. Đoàn viên mới"], CAM];
    expect(await read(rows)).toEqual({
      taken: ["Lê Văn An", "Lê Thị Cam"],
      youths: ["dòng 4 “II. THANH NIÊN”"],
    });
  });

  test("by the title of a further list, where the one before is of members and this of no branch", async () => {
    const young = ["II. DANH SÁCH THANH NIÊN NĂM 2026"];
    const within = [TITLES, ["I. DANH SÁCH ĐOÀN VIÊN"], AN, young, BA];
    const above = [["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO"], TITLES, AN, young, TITLES, BA];
    for (const rows of [within, above]) expect((await read(rows)).taken).toEqual(["Lê Văn An"]);
    const loose = [["DANH SÁCH ĐOÀN VIÊN, THANH NIÊN"], TITLES, AN, young, BA];
    expect((await read(loose)).taken).toEqual(["Lê Văn An", "Lê Thị Ba"]);
  });

  test("also in the branches below that heading, and not in the branch after it", async () => {
    const within = [TITLES, ["A. ĐOÀN VIÊN"], AN, ["B. THANH NIÊN"], ["I. Chi đoàn Kho"], BA];
    expect((await read(within)).taken).toEqual(["Lê Văn An"]);
    for (const groups of [
      ["Đoàn viên", "Thanh niên"],
      ["A. Đoàn viên", "B. Thanh niên"],
    ]) {
      const [members = "", young = ""] = groups;
      const after = [TITLES, ["I. Chi đoàn Kho"], [members], AN, [young], BA, ["II. Chi đoàn Thuế"], CAM];
      expect((await read(after)).taken).toEqual(["Lê Văn An", "Lê Thị Cam"]);
    }
    const both = [
      TITLES,
      ["A. ĐOÀN VIÊN"],
      ["I. Chi đoàn Kho"],
      AN,
      ["B. THANH NIÊN"],
      ["I. Chi đoàn Kho"],
      BA,
    ];
    expect((await read(both)).taken).toEqual(["Lê Văn An"]);
  });

  test("not by a column of which all say one thing: “TN” may be a province", async () => {
    const rows = [
      [...TITLES, "Nơi làm việc", "Chức vụ"],
      [...AN, "TN", "Đoàn viên"],
      [...BA, "TN", "TN"],
    ];
    expect((await read(rows)).youths).toEqual([]);
  });

  test("not by a column in which all are members", async () => {
    const rows = [
      [...TITLES, "Đoàn viên/Thanh niên"],
      [...AN, "Đoàn viên"],
      [...BA, "Đoàn viên"],
    ];
    expect(await read(rows)).toEqual({ taken: ["Lê Văn An", "Lê Thị Ba"], youths: [] });
  });
});

test("a title over all of a list leaves nobody out and is told, as the name of its page is", async () => {
  const told = async (above: string[], name = "Sheet1") => {
    const { sheet, ...table } = tableOf(await xlsxOf([above, TITLES, AN]));
    const { rows, notices = [] } = readRows({ ...table, sheet: { ...sheet, name } }, READ_BY);
    expect(rows).toHaveLength(1);
    return notices.map(({ row }) => row);
  };
  expect(await told(["DANH SÁCH THANH NIÊN NĂM 2026"])).toEqual([1]);
  expect(await told(["DANH SÁCH"], "Thanh niên")).toEqual([0]);
  expect(await told(["DANH SÁCH ĐOÀN VIÊN, THANH NIÊN"])).toEqual([]);
  expect(await told(["DANH SÁCH", "Đoàn viên: 30", "Thanh niên: 12"])).toEqual([]);
});

test("nor does such a title over a further list, which names its branch as any", async () => {
  const rows = [TITLES, AN, ["DANH SÁCH THANH NIÊN CHI ĐOÀN CHÙA HÀ"], TITLES, BA];
  const sheet = readRows(tableOf(await xlsxOf(rows)), READ_BY);
  expect(sheet.youths).toEqual([]);
  expect(sheet.rows.map(({ values }) => values.branch)).toEqual([undefined, "CHI ĐOÀN CHÙA HÀ"]);
  expect(sheet.notices).toMatchObject([{ row: 3, message: expect.stringContaining("ghi là thanh niên") }]);
});

test.each([
  ["THANH NIÊN", true],
  ["Thanh niên (12 người)", true],
  ["Danh sách thanh niên chưa phải là đoàn viên", true],
  ["DS thanh niên ngoài Đoàn", true],
  ["Danh sách thanh niên năm 2026", false],
  ["Danh sách đoàn viên, thanh niên", false],
  ["Danh sách thanh niên tiên tiến", false],
  ["Thanh niên xung kích", false],
])("a heading “%s” heads young people who are no members: %s", (title, heads) => {
  expect(headsYouths(title)).toBe(heads);
});
