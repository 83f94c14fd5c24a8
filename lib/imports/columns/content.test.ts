import { expect, test } from "vitest";
import { rowsOf, tableOf, xlsxOf } from "@/tests/helpers/sheets";

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
  const head = [
    [...TITLES, "Biến động", null],
    [null, null, null, null, "Tăng", "Giảm"],
  ];
  const rows = [...head, [...an, "Chuyển đến", null], [...ba, null, "Chuyển đi"]];
  for (const merges of [["E1:F1"], ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"]])
    expect(tableOf(await xlsxOf(rows, merges)).mapping).toMatchObject({ E: null, F: null });
});

test("a column of members and young people is none of posts, though “Đoàn viên” is one", async () => {
  const { mapping } = tableOf(await moving("ĐV/TN", ["ĐV", "ĐV", "TN"]));
  expect(mapping.E).toBe("youth");
});

test("a word of it that may mean several is asked about", async () => {
  const [, , last] = rowsOf(await moving("Biến động", ["Chuyển đi", "Trưởng thành", "Giảm"]));
  expect(last?.unknown).toEqual([{ field: "status", word: "Giảm" }]);
});

test("of sentences it is not taken, nor are columns of their own for more and fewer", async () => {
  expect(tableOf(await moving("Biến động", ["Đi học ở Hà Nội", "Lấy chồng xa"])).mapping.E).toBeNull();
  for (const title of ["Biến động tăng", "Biến động (giảm)"])
    expect(tableOf(await moving(title, ["Chuyển đi", "Chuyển đi"])).mapping.E).toBeNull();
});
