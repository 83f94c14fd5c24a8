import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { lastDayFrom, spanProblem } from "./rules";

const span = (from: string, to: string) => spanProblem({ fromDay: plainDate(from), toDay: plainDate(to) });

test("a deferral reaches a year at most, and not backwards", () => {
  expect(span("2026-03-01", "2027-03-01")).toBeNull();
  expect(span("2026-03-01", "2027-03-02")?.path).toBe("toDay");
  expect(span("2026-03-01", "2026-03-01")).toBeNull();
  expect(span("2026-03-01", "2026-02-28")?.path).toBe("toDay");
  expect(lastDayFrom(plainDate("2028-02-29"))).toBe("2029-02-28");
});
