import { expect, test } from "vitest";
import { leavingText } from "./leaving";

const one = (fullName: string, birthDate: string, code: string | null) => ({
  id: `${fullName} ${code}`,
  fullName,
  birthDate,
  code,
});
const titles = ["Tên hoặc mã", "Ngày sinh", "Kết quả", "Ngày"];
const table = { titles, person: { fullName: 0, birthDate: 1 }, given: { 2: "trưởng thành" }, asked: [3] };

test("a line for each under the titles, with what the procedure gives", () => {
  const people = [one("Lê An", "1996-03-02", "79001"), one("Vũ Bình", "1995", null)];
  expect(leavingText(people, table).split("\n")).toEqual([
    "Tên hoặc mã\tNgày sinh\tKết quả\tNgày",
    "Lê An\t02/03/1996\ttrưởng thành\t",
    "Vũ Bình\t\ttrưởng thành\t",
  ]);
});

test("two whom name and birth date do not tell apart stand by their codes", () => {
  const people = [one("Lê An", "1996-03-02", "79001"), one("LÊ AN", "1996-03-02", "79002")];
  expect(leavingText(people, table).split("\n").slice(1)).toEqual([
    "79001\t02/03/1996\ttrưởng thành\t",
    "79002\t02/03/1996\ttrưởng thành\t",
  ]);
});

test("a table with a column of codes has both", () => {
  const coded = { titles: ["Mã", "Tên", "Ngày sinh"], person: { code: 0, fullName: 1, birthDate: 2 } };
  const text = leavingText([one("Lê An", "1996-03-02", "79001")], { ...coded, given: {}, asked: [] });
  expect(text.split("\n")[1]).toBe("79001\tLê An\t02/03/1996");
});
