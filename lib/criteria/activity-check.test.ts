import { describe, expect, test } from "vitest";
import { measure } from "@/lib/criteria/checks";
import type { ActivityFact, UnitFacts } from "@/lib/criteria/facts";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

const education = (startsOn: string): ActivityFact => ({
  id: startsOn,
  title: "Hoạt động",
  startsOn: plainDate(startsOn),
  kind: "education",
  occasion: null,
  partners: 0,
  participants: 20,
});
const holiday = (startsOn: string): ActivityFact => ({
  ...education(startsOn),
  kind: "volunteering",
  occasion: "youth_month",
});

const CLOSED = { today: plainDate("2026-12-01"), cutOff: plainDate("2026-11-30") };
const RUNNING = { today: plainDate("2026-11-24"), cutOff: plainDate("2026-11-30") };
const SCHOOL = { calendar: "school_year", today: plainDate("2026-09-01") } as const;

describe.each([
  ["2.3", "education_activities", education],
  ["2.5", "youth_month_and_holidays", holiday],
] as const)("item %s", (_, key, held) => {
  const outcome = (days: string[], facts: Partial<UnitFacts>, threshold: number | null = 2) => {
    const activities = days.map(held);
    const result = measure(
      { check: { key, threshold, exclusions: [] }, period: "unit" },
      { ...BARE_FACTS, activities, ...facts },
    );
    return { outcome: result?.outcome, value: result?.figures.value };
  };

  test.each([
    [["2026-03-01"], "not_met", 1],
    [["2026-03-01", "2026-04-30"], "met", 2],
    [["2026-03-01", "2026-04-30", "2026-05-19"], "met", 3],
  ])("below, at and above two: %j", (days, expected, value) => {
    expect(outcome(days, CLOSED)).toEqual({ outcome: expected, value });
  });

  test("below is not due while the year runs, and nobody is judged without a threshold", () => {
    expect(outcome(["2026-03-01"], RUNNING)).toEqual({ outcome: "not_due", value: 1 });
    expect(outcome(["2026-03-01"], { ...RUNNING, today: plainDate("2026-11-30") }).outcome).toBe("not_due");
    expect(outcome(["2026-03-01"], CLOSED, null).outcome).toBe("figures_only");
  });

  test("no data where nothing is recorded, nil for a unit founded after all that counts", () => {
    expect(outcome([], CLOSED)).toEqual({ outcome: "no_data", value: 0 });
    expect(outcome([], { ...CLOSED, existsFrom: plainDate("2026-12-01") }).outcome).toBe("nil");
    expect(outcome([], { ...CLOSED, existsFrom: plainDate("2026-11-30") }).outcome).toBe("no_data");
  });

  test("not due before the year begins", () => {
    expect(outcome([], { today: plainDate("2025-12-31") }).outcome).toBe("not_due");
    expect(outcome([], { calendar: "school_year", today: plainDate("2025-08-31") }).outcome).toBe("not_due");
  });

  test("a school counts what lies in its school year, from September to August", () => {
    const days = ["2025-08-31", "2025-09-01", "2026-03-26", "2026-08-31", "2026-09-01"];
    expect(outcome(days, SCHOOL, 3)).toEqual({ outcome: "met", value: 3 });
    expect(outcome(days, SCHOOL, 4)).toEqual({ outcome: "not_met", value: 3 });
    expect(outcome(days, CLOSED, 4)).toEqual({ outcome: "not_met", value: 3 });
    expect(outcome(days, { ...SCHOOL, today: plainDate("2026-08-31") }, 4).outcome).toBe("not_due");
  });
});
