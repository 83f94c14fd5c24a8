import { describe, expect, test } from "vitest";
import { periodOf } from "@/lib/criteria/periods";
import { schoolYear } from "@/lib/units/periods";

describe("the counted period", () => {
  test("follows the unit where the item says so", () => {
    expect(periodOf("unit", "calendar_year", 2026)).toEqual({
      from: "2026-01-01",
      to: "2026-12-31",
      label: "năm 2026",
    });
    expect(periodOf("unit", "school_year", 2026)).toEqual({
      from: "2025-09-01",
      to: "2026-08-31",
      label: "năm học 2025 – 2026",
    });
  });

  test("is the item's own where it names one", () => {
    expect(periodOf("calendar_year", "school_year", 2026).label).toBe("năm 2026");
    expect(periodOf("school_year", "calendar_year", 2026).label).toBe("năm học 2025 – 2026");
  });

  test("of a school may start on another day", () => {
    expect(schoolYear(2026, { month: 8, day: 15 })).toMatchObject({ from: "2025-08-15", to: "2026-08-14" });
  });
});
