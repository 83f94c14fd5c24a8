import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysInMonth, makeDate, plainDate } from "@/lib/platform/dates";
import { weekday, weeksOf } from "./calendar";

const on = (day: string) => ({ startsOn: plainDate(day) });

describe("the weeks of a month", () => {
  test("begin on Monday and hold the month", () => {
    const weeks = weeksOf(2026, 3, []);
    expect(weeks.map((week) => week[0]?.day)).toEqual([
      "2026-02-23",
      "2026-03-02",
      "2026-03-09",
      "2026-03-16",
      "2026-03-23",
      "2026-03-30",
    ]);
    expect(weekday(plainDate("2026-03-01"))).toBe(7);
  });

  test("a thing stands on its day, one that began before on the first", () => {
    const weeks = weeksOf(2026, 3, [on("2026-02-20"), on("2026-03-26"), on("2026-03-26")]);
    const filled = weeks.flat().flatMap(({ day, items }) => (items.length > 0 ? [[day, items.length]] : []));
    expect(filled).toEqual([
      ["2026-03-01", 1],
      ["2026-03-26", 2],
    ]);
  });

  test("any month: every day of it once, whole weeks, nothing lost", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const items = [1, daysInMonth(year, month)].map((day) => ({ startsOn: makeDate(year, month, day) }));
        const weeks = weeksOf(year, month, items);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7 && week[0] && weekday(week[0].day) === 1)).toBe(true);
        expect(days.filter(({ isOfMonth }) => isOfMonth)).toHaveLength(daysInMonth(year, month));
        expect(days.flatMap(({ items: held }) => held)).toHaveLength(2);
      }),
    );
  });
});
