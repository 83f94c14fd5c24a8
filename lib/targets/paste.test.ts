import { describe, expect, test } from "vitest";
import { readNumber } from "./numbers";
import { readPasted } from "./paste";

const UNITS = [
  { id: "u1", code: "DV01", name: "Đoàn Sở Giao thông" },
  { id: "u2", code: "DV02", name: "Đoàn Sở Tài chính" },
];
const TARGETS = [
  { id: "t1", name: "Công trình thanh niên" },
  { id: "t2", name: "Giờ tình nguyện" },
];
const read = (...lines: string[]) => readPasted(lines.join("\n"), { units: UNITS, targets: TARGETS });

describe("a number as people write it", () => {
  test.each([
    ["12", 12],
    [" 1.250 ", 1250],
    ["1.250.000,5", 1250000.5],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["1 250", 1250],
    ["0", 0],
  ])("%s", (text, value) => expect(readNumber(text)).toEqual({ ok: true, value }));

  test.each(["mười", "12a", "1,2,3", "-3", "", "1e9", "12,345", "9999999999", "=A1"])(
    "%s is none",
    (text) => {
      const read = readNumber(text);
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.message).toMatch(/\. |\.$/);
    },
  );
});

describe("a pasted table", () => {
  test("units by code or name, targets by their names whatever the case and marks; blanks change nothing", () => {
    const { cells, problems } = read(
      "Đơn vị\tcông trình thanh niên\tGiờ tình nguyện\r",
      "dv01\t2\t1.250\r",
      "",
      "Đoàn Sở Tài chính\t\t12,5",
    );
    expect(problems).toEqual([]);
    expect(cells).toEqual([
      { row: 2, unitId: "u1", targetId: "t1", value: 2 },
      { row: 2, unitId: "u1", targetId: "t2", value: 1250 },
      { row: 4, unitId: "u2", targetId: "t2", value: 12.5 },
    ]);
  });

  test("five bad cells are five problems, each with row, column, value and what to do", () => {
    const { problems } = read(
      "Đơn vị\tCông trình thanh niên\tGiờ tình nguyện\tHiến máu",
      "DV01\thai\t-3\t1",
      "DV99\t1\t12,345\t",
    );
    expect(problems.map(({ path }) => path)).toEqual(["1.D", "2.B", "2.C", "3.A", "3.C"]);
    for (const { message } of problems)
      expect(message).toMatch(/^Dòng \d, cột [A-D]: .*“.+”.*\. \p{Lu}.*\.$/u);
    expect(problems[1]?.message).toContain("“hai” không phải số");
  });

  test("a unit or a target that stands twice, a missing head, missing rows", () => {
    const twice = read(
      "\tCông trình thanh niên\tCông trình thanh niên",
      "DV01\t1\t1",
      "Đoàn Sở Giao thông\t2",
    );
    expect(twice.problems.map(({ path }) => path)).toEqual(["1.C", "3.A"]);
    expect(read("DV01", "DV02").problems.map(({ path }) => path)).toEqual(["1.B"]);
    expect(read("\tCông trình thanh niên").problems.map(({ path }) => path)).toEqual(["1.A"]);
    expect(read("\tCông trình thanh niên", "\t3").problems.map(({ path }) => path)).toEqual(["2.A"]);
  });
});
