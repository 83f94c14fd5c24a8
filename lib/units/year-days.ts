import type { PlainDate } from "@/lib/platform/dates";
import { calendarYear, type Period, schoolYear } from "./periods";
import { unitYearUnderWay } from "./rules";

/** What a statement over units of both kinds is given of a year: the days of the calendar year and of the school year. */
export function daysOfYear(year: number): PlainDate[] {
  return daysOf(calendarYear(year), schoolYear(year));
}

/** The same of the years under way on a day, which need not bear the same number. */
export function daysUnderWay(today: PlainDate): PlainDate[] {
  return daysOf(
    calendarYear(unitYearUnderWay("calendar_year", today)),
    schoolYear(unitYearUnderWay("school_year", today)),
  );
}

function daysOf(calendar: Period, school: Period): PlainDate[] {
  return [calendar.from, calendar.to, school.from, school.to];
}

/** SQL: first and last day of the own year of what has the period kind of a unit; those days stand from $`first` on. */
export function ownYear(unit: string, first: number): { from: string; to: string } {
  const day = (calendar: number) =>
    `CASE WHEN ${unit}.period_kind = 'school_year' THEN $${calendar + 2}::date ELSE $${calendar}::date END`;
  return { from: day(first), to: day(first + 1) };
}

/** SQL: the unit stood at some time between two days; on the day on which it is closed it stands no more. */
export function stoodBetween(unit: string, from: string, to: string): string {
  return `${unit}.opened_on <= ${to} AND (${unit}.closed_on IS NULL OR ${unit}.closed_on > ${from})`;
}
