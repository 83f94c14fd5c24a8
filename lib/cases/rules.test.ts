import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { hasArisenIn } from "./rules";

const openedOn = plainDate("2026-03-02");

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
  expect(hasArisenIn(2026)({ procedure, outcome, openedOn })).toBe(arisen);
});

test("a case that is open has arisen in the year of its opening and since, not in those before", () => {
  const open = { procedure: "transfer", outcome: null, openedOn } as const;
  expect([2025, 2026, 2027].map((year) => hasArisenIn(year)(open))).toEqual([false, true, true]);
});
