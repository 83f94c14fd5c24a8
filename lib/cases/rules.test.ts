import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { hasArisenIn } from "./rules";

const openedOn = plainDate("2026-03-02");
const plain = { isTakenUp: false, otherUnit: null };

test.each([
  ["admission", null, true],
  ["admission", "done", true],
  ["admission", "refused", false],
  ["reward", "done", true],
  ["reward", "refused", false],
  ["transfer", "refused", true],
  ["discipline", "refused", true],
  ["discipline", "withdrawn", false],
] as const)("a case of %s that ended as %s: the year had one is %s", (procedure, outcome, arisen) => {
  expect(hasArisenIn(2026, "a")({ procedure, outcome, openedOn, ...plain })).toBe(arisen);
});

test("a case that is open has arisen in the year of its opening and since, not in those before", () => {
  const open = { procedure: "transfer", outcome: null, openedOn, ...plain } as const;
  expect([2025, 2026, 2027].map((year) => hasArisenIn(year, "a")(open))).toEqual([false, true, true]);
});

test("whom another unit takes up has arisen there, not in the unit that had let the person go", () => {
  const otherUnit = { id: "a", code: "A", name: "Đơn vị A" };
  const line = { procedure: "transfer", outcome: "done", openedOn, otherUnit } as const;
  const arisen = (isTakenUp: boolean) =>
    ["a", "b"].map((unit) => hasArisenIn(2026, unit)({ ...line, isTakenUp }));
  expect(arisen(true)).toEqual([false, true]);
  expect(arisen(false)).toEqual([true, true]);
});
