import { describe, expect, test } from "vitest";
import { plainStep } from "@/lib/cases/writing";
import { monthsToRemoval } from "@/lib/members/terms/rules";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { plainDate } from "@/lib/platform/dates";
import { lapseProblem, voteProblem } from "./rules";

const months = (firstMonth: string, lastMonth: string, on = "2026-06-15", least = 3) =>
  lapseProblem(
    { firstMonth: plainDate(`${firstMonth}-01`), lastMonth: plainDate(`${lastMonth}-01`) },
    { on: plainDate(on), months: least },
  );

describe("months missed", () => {
  test("three in a row within one year are enough, two are not", () => {
    expect(months("2026-01", "2026-03")).toBeNull();
    expect(months("2026-01", "2026-05")).toBeNull();
    expect(months("2026-01", "2026-02")?.path).toBe("lastMonth");
    expect(months("2026-03", "2026-01")?.path).toBe("lastMonth");
  });

  test("as many as the charter asks for", () => {
    expect(months("2026-01", "2026-05", "2026-07-01", 6)?.message).toContain("Phải đủ 6 tháng liền");
    expect(months("2026-01", "2026-06", "2026-07-01", 6)).toBeNull();
    expect(months("2026-01", "2026-02", "2026-07-01", 2)).toBeNull();
  });

  test.each([
    ["X", 6],
    ["XI", 6],
    ["XII", 6],
    ["XIII", 3],
  ])("charter %s: %i where the organisation says 6 of those without a text", (charter, least) => {
    expect(monthsToRemoval(charter, { removalMonths: 6 })).toBe(least);
    expect(monthsToRemoval(charter, DEFAULT_TERMS)).toBe(3);
  });

  test("not over the turn of the year, and none that is not over", () => {
    expect(months("2025-11", "2026-01")?.message).toContain("cùng một năm");
    expect(months("2026-04", "2026-06")?.message).toContain("chưa hết");
    expect(months("2026-04", "2026-06", "2026-06-30")?.path).toBe("lastMonth");
    expect(months("2026-04", "2026-06", "2026-07-01")).toBeNull();
    expect(months("2026-05", "2026-07")?.message).toContain("chưa hết");
  });
});

test.each([
  [20, 10, 50, false],
  [20, 11, 50, true],
  [21, 10, 50, false],
  [21, 11, 50, true],
  [20, 13, 66, false],
  [20, 14, 66, true],
])("of %i present %i for, asked %i%%: passed %s", (present, votesFor, percent, passes) => {
  const step = plainStep(plainDate("2026-05-04"), { present, votesFor });
  expect(voteProblem("vote", step, percent) === null).toBe(passes);
  expect(voteProblem("vote_down", step, percent) === null).toBe(!passes);
  expect(voteProblem("approve", step, percent)).toBeNull();
});
