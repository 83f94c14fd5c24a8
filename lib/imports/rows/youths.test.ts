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
    const rows = [
      [...TITLES, "Chức vụ"],
      [...AN, "Bí thư"],
      [...BA, "Thanh niên"],
    ];
    expect(await read(rows)).toEqual({ taken: ["Lê Văn An"], youths: ["cột E"] });
  });

  test("by a heading, until the next one", async () => {
    const rows = [TITLES, ["I. ĐOÀN VIÊN"], AN, ["II. THANH NIÊN"], BA, ["III. Đoàn viên mới"], CAM];
    expect(await read(rows)).toEqual({
      taken: ["Lê Văn An", "Lê Thị Cam"],
      youths: ["dòng 4 “II. THANH NIÊN”"],
    });
  });

  test("also in the branches below that heading, and not in the branch after it", async () => {
    const within = [TITLES, ["A. ĐOÀN VIÊN"], AN, ["B. THANH NIÊN"], ["I. Chi đoàn Kho"], BA];
    expect((await read(within)).taken).toEqual(["Lê Văn An"]);
    const after = [TITLES, ["I. Chi đoàn Kho"], AN, ["Thanh niên"], BA, ["II. Chi đoàn Thuế"], CAM];
    expect((await read(after)).taken).toEqual(["Lê Văn An", "Lê Thị Cam"]);
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
});

test.each([
  ["THANH NIÊN", true],
  ["Thanh niên (12 người)", true],
  ["Danh sách thanh niên chưa phải là đoàn viên", true],
  ["Danh sách đoàn viên, thanh niên", false],
  ["Danh sách thanh niên tiên tiến", false],
  ["Thanh niên xung kích", false],
])("a heading “%s” heads young people who are no members: %s", (title, heads) => {
  expect(headsYouths(title)).toBe(heads);
});
