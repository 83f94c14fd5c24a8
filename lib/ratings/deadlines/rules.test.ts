import { describe, expect, test } from "vitest";
import { unitYear } from "@/lib/units/periods";
import { DEFAULT_DEADLINES, daysOf } from "./rules";
import { DEADLINES } from "./types";

const of2026 = (kind: "calendar_year" | "school_year", deadlines = DEFAULT_DEADLINES) =>
  DEADLINES.map(daysOf(deadlines, kind, unitYear(kind, 2026)));

describe("the last days of a year", () => {
  test("are those of the calendar, and of the school year that ends in it", () => {
    expect(of2026("calendar_year")).toEqual([
      "2026-03-31",
      "2026-12-15",
      "2026-12-15",
      "2026-12-31",
      "2026-12-31",
    ]);
    expect(of2026("school_year")).toEqual([
      "2025-10-31",
      "2026-08-31",
      "2026-08-31",
      "2026-09-15",
      "2026-09-30",
    ]);
  });

  test("may lie shortly before it begins and after it ends", () => {
    const own = { ...DEFAULT_DEADLINES, registerBy: "12-15", approveBy: "01-15", registerBySchool: "08-20" };
    expect(of2026("calendar_year", own)).toEqual([
      "2025-12-15",
      "2026-12-15",
      "2026-12-15",
      "2027-01-15",
      "2026-12-31",
    ]);
    expect(of2026("school_year", own).at(0)).toBe("2025-08-20");
  });
});
