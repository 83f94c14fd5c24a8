import { addDays, makeDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import type { PeriodKind } from "./types";

export type Period = { from: PlainDate; to: PlainDate; label: string };

/**
 * First day of a school year, September to August (khung kế hoạch thời gian năm học, Bộ Giáo dục và Đào tạo: schools open on
 * 5 September; the summer campaign and the yearly rating in August close the year before). It is no organisation's own,
 * since a year is asked for by its number alone wherever one is shown, counted or decided: decision 0048.
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

/** What a unit calls a year. */
export function unitYear(kind: PeriodKind, year: number): Period {
  return kind === "school_year" ? schoolYear(year) : calendarYear(year);
}

/** The unit's year in which a day lies, by the number of the year in which it ends. */
export function unitYearOf(kind: PeriodKind, day: PlainDate): number {
  const year = yearOf(day);
  return unitYear(kind, year).to < day ? year + 1 : year;
}
