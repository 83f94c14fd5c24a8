import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { lapseProblem } from "./rules";

const months = (firstMonth: string, lastMonth: string, on = "2026-06-15") =>
  lapseProblem(
    { firstMonth: plainDate(`${firstMonth}-01`), lastMonth: plainDate(`${lastMonth}-01`) },
    plainDate(on),
  );

describe("months missed", () => {
  test("three in a row within one year are enough, two are not", () => {
    expect(months("2026-01", "2026-03")).toBeNull();
    expect(months("2026-01", "2026-05")).toBeNull();
    expect(months("2026-01", "2026-02")?.path).toBe("lastMonth");
    expect(months("2026-03", "2026-01")?.path).toBe("lastMonth");
  });

  test("not over the turn of the year, and none that is not over", () => {
    expect(months("2025-11", "2026-01")?.message).toContain("cùng một năm");
    expect(months("2026-04", "2026-06")?.message).toContain("chưa hết");
    expect(months("2026-04", "2026-06", "2026-06-30")?.path).toBe("lastMonth");
    expect(months("2026-04", "2026-06", "2026-07-01")).toBeNull();
    expect(months("2026-05", "2026-07")?.message).toContain("chưa hết");
  });
});
