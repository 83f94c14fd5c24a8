import { expect, test } from "vitest";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { plainDate } from "@/lib/platform/dates";
import { mostDeferralMonths, spanProblem } from "./rules";

const span = (from: string, to: string, months = 12) =>
  spanProblem({ fromDay: plainDate(from), toDay: plainDate(to) }, months);

test("a deferral lasts so many months at most, both its days counted, and not backwards", () => {
  expect(span("2026-03-01", "2027-02-28")).toBeNull();
  expect(span("2027-03-01", "2028-02-29")).toBeNull();
  expect(span("2026-11-01", "2027-11-01")).toMatchObject({
    path: "toDay",
    message: "Mỗi lần hoãn không quá một năm, muộn nhất 31/10/2027.",
  });
  expect(span("2026-03-01", "2026-03-01")).toBeNull();
  expect(span("2026-03-01", "2026-02-28")?.path).toBe("toDay");
  expect(span("2028-02-29", "2029-02-28")).toBeNull();
  expect(span("2028-02-29", "2029-03-01")?.path).toBe("toDay");
  expect(span("2025-08-31", "2026-02-28", 6)).toBeNull();
  expect(span("2025-08-31", "2026-03-01", 6)?.message).toContain("không quá 6 tháng, muộn nhất 28/02/2026");
});

test.each([
  ["X", 24],
  ["XI", 24],
  ["XII", 24],
  ["XIII", 12],
])(
  "how long, charter %s: %i months where the organisation says 24 of those without a text",
  (charter, months) => {
    expect(mostDeferralMonths(charter, { deferralMonths: 24 })).toBe(months);
    expect(mostDeferralMonths(charter, DEFAULT_TERMS)).toBe(12);
  },
);
