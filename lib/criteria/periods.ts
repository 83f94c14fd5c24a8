import type { ItemPeriod, UnitCalendar } from "@/lib/criteria/types";
import { addDays, makeDate, type PlainDate } from "@/lib/platform/dates";

export type Period = { from: PlainDate; to: PlainDate; label: string };

/**
 * First day of a school year. No document of the Union names it: fixed, since figures of years that were decided would
 * move with it. September to August: the summer campaign and the
 * yearly rating in August close the school year that they belong to, and the next opens on 5 September.
 */
const SCHOOL_YEAR_START = { month: 9, day: 1 };

export function calendarYear(year: number): Period {
  return { from: makeDate(year, 1, 1), to: makeDate(year, 12, 31), label: `năm ${year}` };
}

/** The school year that ends in the year assessed: Y−1 – Y. */
export function schoolYear(year: number, start = SCHOOL_YEAR_START): Period {
  return {
    from: makeDate(year - 1, start.month, start.day),
    to: addDays(makeDate(year, start.month, start.day), -1),
    label: `năm học ${year - 1} – ${year}`,
  };
}

/** Every item of every unit asks for one of a few. */
const made = new Map<string, Period>();

export function periodOf(item: ItemPeriod, unit: UnitCalendar, year: number): Period {
  const calendar = item === "unit" ? unit : item;
  const key = `${calendar} ${year}`;
  const period = made.get(key) ?? (calendar === "school_year" ? schoolYear(year) : calendarYear(year));
  made.set(key, period);
  return period;
}
