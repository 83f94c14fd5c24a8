import { describe, expect, test } from "vitest";
import { periodOf } from "@/lib/criteria/periods";
import type { ItemPeriod, UnitCalendar } from "@/lib/criteria/types";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";
import { saidNil } from "./nil-words";

describe("the word that a procedure had no case is about the unit's own year", () => {
  const said = (item: ItemPeriod, calendar: UnitCalendar, years: number[], cutOff = "2026-11-30") => {
    const nil = years.map((year) => ({ procedure: "discipline" as const, year }));
    const facts = { ...BARE_FACTS, calendar, cutOff: plainDate(cutOff), cases: { cases: [], nil } };
    return saidNil(facts, periodOf(item, calendar, 2026), "discipline");
  };

  test.each(["calendar_year", "school_year"] as const)("of a %s by its own item", (calendar) => {
    expect(said("unit", calendar, [2026])).toBe(true);
    expect(said(calendar, calendar, [2026])).toBe(true);
    expect(said("unit", calendar, [2025, 2027])).toBe(false);
  });

  test("so an item of another span wants the words of both years that it touches", () => {
    expect(said("school_year", "calendar_year", [2026])).toBe(false);
    expect(said("school_year", "calendar_year", [2025, 2026])).toBe(true);
    expect(said("calendar_year", "school_year", [2026])).toBe(false);
    expect(said("calendar_year", "school_year", [2026, 2027])).toBe(true);
  });

  test("up to the day on which figures are cut off", () => {
    expect(said("calendar_year", "school_year", [2026], "2026-08-31")).toBe(true);
    expect(said("calendar_year", "school_year", [2026], "2026-09-01")).toBe(false);
  });
});
