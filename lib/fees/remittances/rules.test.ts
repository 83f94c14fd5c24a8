import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { isFarAbove, remittanceProblem } from "./rules";

const TODAY = plainDate("2026-07-15");
const problem = (period: string, paidOn: string, level: "branch" | "unit" | "office") =>
  remittanceProblem({ period, paidOn: plainDate(paidOn), level }, TODAY)?.path ?? null;

test.each([
  ["2026-07", "2026-07-15", "branch", null],
  ["2026-07", "2026-07-01", "branch", null],
  ["2026-07", "2026-06-30", "branch", "paidOn"],
  ["2026-06", "2026-07-16", "branch", "paidOn"],
  ["2026-Q2", "2026-07-10", "branch", "period"],
  ["2026-Q2", "2026-07-10", "unit", null],
  ["2026-Q3", "2026-06-30", "unit", "paidOn"],
  ["2026-06", "2026-07-10", "unit", "period"],
  ["2026", "2026-07-10", "unit", "period"],
  ["2026", "2026-07-10", "branch", "period"],
  ["2026", "2026-07-10", "office", null],
  ["2026", "2025-12-31", "office", "paidOn"],
  ["2026-Q2", "2026-07-10", "office", "period"],
] as const)("for %s on %s by %s: %s", (period, paidOn, level, path) => {
  expect(problem(period, paidOn, level)).toBe(path);
});

test.each([
  [1_999, 1_000, 0, false],
  [2_000, 1_000, 0, true],
  [1_000, 1_000, 999, false],
  [1_000, 1_000, 1_000, true],
  [2_000_000, 0, 0, false],
])("%i for %i due and %i sent before is far above it: %s", (amount, toSend, sent, far) => {
  expect(isFarAbove(amount, { toSend, sent })).toBe(far);
});
