import { addDays, daysInMonth, makeDate, type PlainDate, yearOf } from "@/lib/platform/dates";

export type Quarter = 1 | 2 | 3 | 4;
export type YearQuarter = { year: number; quarter: Quarter };

export const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

const ROMAN: Record<Quarter, string> = { 1: "I", 2: "II", 3: "III", 4: "IV" };

/** `quý III` */
export function quarterName(quarter: Quarter): string {
  return `quý ${ROMAN[quarter]}`;
}

export function quarterStart({ year, quarter }: YearQuarter): PlainDate {
  return makeDate(year, quarter * 3 - 2, 1);
}

export function quarterEnd({ year, quarter }: YearQuarter): PlainDate {
  return makeDate(year, quarter * 3, daysInMonth(year, quarter * 3));
}

export function quarterOf(day: PlainDate): YearQuarter {
  const year = yearOf(day);
  const quarter = QUARTERS.find((each) => day <= quarterEnd({ year, quarter: each })) ?? 4;
  return { year, quarter };
}

export function previousQuarter(of: YearQuarter): YearQuarter {
  return quarterOf(addDays(quarterStart(of), -1));
}

export function sameQuarter(a: YearQuarter, b: YearQuarter): boolean {
  return a.year === b.year && a.quarter === b.quarter;
}

/** Quarters whose last day lies in the period, in order: four for a calendar year and for a school year. */
export function quartersEndingIn(period: { from: PlainDate; to: PlainDate }): YearQuarter[] {
  const quarters: YearQuarter[] = [];
  for (let year = yearOf(period.from); year <= yearOf(period.to); year++) {
    for (const quarter of QUARTERS) {
      const end = quarterEnd({ year, quarter });
      if (end >= period.from && end <= period.to) quarters.push({ year, quarter });
    }
  }
  return quarters;
}
