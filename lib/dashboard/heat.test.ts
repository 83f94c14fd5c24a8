import { expect, test } from "vitest";
import type { AssessmentState } from "@/lib/assessments/types";
import { item, progress } from "@/tests/helpers/dashboard-facts";
import { CELLS, cellsOf, heatLines, heatParts, heatTally, partNamed, partRange, UNITS_AT_ONCE } from "./heat";

const STATES: AssessmentState[] = ["NOT_REGISTERED", "ASSESSING", "RETURNED", "SUBMITTED", "RECOGNISED"];

function units(count: number, items: number) {
  return Array.from({ length: count }, (_, n) => ({
    ...progress(STATES[n % STATES.length] ?? "ASSESSING", { n }),
    unit: { id: `u${n}`, code: `DV${n}`, name: `Đoàn Sở số ${n}` },
    items: Array.from({ length: items }, (_, at) => item(`1.${at}`, { isDone: (n + at) % 3 > 0 })),
  }));
}

test("every unit stands in one part, in its order, and every cell is counted once", () => {
  const lines = heatLines(units(2 * UNITS_AT_ONCE + 1, 25));
  const parts = heatParts(lines);
  expect(parts.map(({ length }) => length)).toEqual([UNITS_AT_ONCE, UNITS_AT_ONCE, 1]);
  expect(parts.flat()).toEqual(lines);
  expect(parts.map((_, at) => partRange(at, lines.length))).toEqual(["1–20", "21–40", "41–41"]);
  const sums = CELLS.map((_, at) => parts.reduce((sum, part) => sum + (heatTally(part)[at] ?? 0), 0));
  expect(sums).toEqual(heatTally(lines));
  expect(sums.reduce((all, one) => all + one, 0)).toBe(lines.length * 25);
});

test("a unit that has not begun stands ahead in every item, one that was returned wants a look", () => {
  const [ahead, , returned] = heatLines(units(3, 3));
  expect(ahead && cellsOf(ahead)).toEqual(["ahead", "ahead", "ahead"]);
  expect(returned && cellsOf(returned)).toContain("look");
});

test("an address names a part by its number; anything else means the first", () => {
  expect(partNamed("3", 5)).toBe(3);
  for (const wish of [undefined, "", "0", "6", "1.5", "x", ["2", "3"]]) expect(partNamed(wish, 5)).toBe(1);
});
