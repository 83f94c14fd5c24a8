import { describe, expect, test } from "vitest";
import { measure } from "@/lib/criteria/checks";
import type { UnitFacts } from "@/lib/criteria/facts";
import { highestThreshold } from "@/lib/criteria/rules";
import { SHIPPED_SETS } from "@/lib/criteria/shipped-sets";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

const items = SHIPPED_SETS.flatMap(({ groups }) => groups).flatMap((group) => group.items);
const KEYS = [...new Set(items.flatMap(({ check }) => check?.key ?? []))];

/** A unit without a roster, of which nothing was recorded. */
const NOTHING: UnitFacts = { ...BARE_FACTS, plan: { ...BARE_FACTS.plan, hasRoster: false } };
const OVER = { today: plainDate("2026-12-05") };
const SCHOOL = { calendar: "school_year" } as const;

/** Whatever a set asks for: nothing at all, the least and the most. */
describe.each(KEYS)("the check %s", (key) => {
  const outcomes = (facts: Partial<UnitFacts>) =>
    [null, 1, highestThreshold(key)].map((threshold) => {
      const item = { check: { key, threshold, exclusions: [] }, period: "unit" } as const;
      return measure(item, { ...NOTHING, ...facts })?.outcome;
    });
  const always = (outcome: string) => [outcome, outcome, outcome];

  test("of nothing recorded has no data once the year is over, or is nil where others would have given it", () => {
    expect(outcomes(OVER)).toEqual(always(key === "targets_met" ? "nil" : "no_data"));
  });

  test("is not due before its period begins, which for a school is in September", () => {
    expect(outcomes({ today: plainDate("2025-12-31") })).toEqual(always("not_due"));
    expect(outcomes({ ...SCHOOL, today: plainDate("2025-08-31") })).toEqual(always("not_due"));
  });

  test("is nil for a unit founded after the last day that counts, which for a school is in August", () => {
    expect(outcomes({ ...OVER, existsFrom: plainDate("2026-12-01") })).toEqual(always("nil"));
    expect(outcomes({ ...OVER, ...SCHOOL, existsFrom: plainDate("2026-09-01") })).toEqual(always("nil"));
  });
});
