import { describe, expect, test } from "vitest";
import { monthsOfYear } from "./months";
import { readFees } from "./paste";
import type { FeeRow } from "./types";

const person = (memberId: string, fullName: string, code: string | null, birthDate: string): FeeRow => ({
  memberId,
  fullName,
  code,
  birthDate,
  hasLeft: false,
  paysByQuarter: false,
  feeClass: "unsalaried",
  cells: monthsOfYear(2026).map((month) => ({
    month,
    due: 2000,
    amount: month === "2026-12" ? 500 : 0,
    state: "owed",
    isHere: true,
    beside: [],
    memberId: "m",
    version: null,
    savedOn: null,
  })),
});
const ROWS = [
  person("a", "Lê Thị Thúy", "DV01.001", "2000-01-02"),
  person("b", "Đỗ Văn Bình", null, "2000-01-02"),
  person("c", "Đỗ Văn Bình", "DV01.003", "2001"),
];
const read = (...lines: string[]) => readFees(lines.join("\n"), { rows: ROWS, year: 2026 });
const paid = (...lines: string[]) =>
  read(...lines).cells.map(({ member, month, amount }) => [member, month.slice(5), amount]);

describe("a pasted table of fees", () => {
  test("says who paid which months by a mark or a sum, and a blank says nothing", () => {
    const table = [
      "THU ĐOÀN PHÍ\t",
      "STT\tHọ và tên\tMã định danh\tNgày sinh\tTháng 10\t1\tT02\tTháng 3/2026\t12",
      "1\tLE THI THUY\t\t\tx\tX\t1\t3.000 đ\tx",
      "2\tĐỗ Văn Bình\t\t2/1/2000\t\t\t\tx\tnăm nghìn",
    ];
    expect(read(...table).problems.map(({ path }) => path)).toEqual(["4.I"]);
    expect(paid(...table.slice(0, 3))).toEqual([
      ["a", "01", 2000],
      ["a", "02", 2000],
      ["a", "03", 3000],
      ["a", "10", 2000],
      ["a", "12", 2000],
    ]);
    expect(paid("Mã định danh\t11", "DV01.003\tx")).toEqual([["c", "11", 2000]]);
  });

  test("names every cell that is wrong by its place", () => {
    const { problems } = read(
      "Họ và tên\tTháng 1\tTháng 13\t2/2025\t01\tTháng 12",
      "Đỗ Văn Bình\tx",
      "Lê Thị Thúy\tđã đóng\t\t\t\t0",
      "Không Ai\tx",
    );
    const places = problems.map(({ path }) => path);
    expect(places.toSorted()).toEqual(["1.C", "1.D", "1.E", "2.A", "3.B", "3.F", "4.A"]);
    expect(read("Họ và tên\tGhi chú", "Lê Thị Thúy\tx").problems).toHaveLength(1);
  });

  test("nought says nothing of a month that holds nothing", () => {
    expect(read("Họ và tên\t1", "Lê Thị Thúy\t0")).toMatchObject({ cells: [], problems: [] });
  });
});
