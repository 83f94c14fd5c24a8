import { QUARTERS, type Quarter } from "@/lib/members/quarter-dates";
import type { PlainDate } from "@/lib/platform/dates";
import type { Month } from "./types";

export function monthOf(day: PlainDate): Month {
  return day.slice(0, 7);
}

export function addMonths(month: Month, more: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + more;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}

export function monthsOfYear(year: number): Month[] {
  return QUARTERS.flatMap((quarter) => monthsOfQuarter(year, quarter));
}

export function monthsOfQuarter(year: number, quarter: Quarter): Month[] {
  return [0, 1, 2].map((at) => addMonths(`${year}-01`, (quarter - 1) * 3 + at));
}

/** `2026-Q3`, the period of a unit's remittance. */
export function quarterPeriod(year: number, quarter: Quarter): string {
  return `${year}-Q${quarter}`;
}

export function isQuarter(period: string): boolean {
  return period.includes("Q");
}

export function isYear(period: string): boolean {
  return period.length === 4;
}

/** The first month of a month, a quarter or a year. */
export function periodStart(period: string): Month {
  if (isYear(period)) return `${period}-01`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  return quarter ? addMonths(`${quarter[1]}-01`, (Number(quarter[2]) - 1) * 3) : period;
}

/** The last month of a year that has come by a day; null where none has. */
export function lastMonthOf(year: number, today: PlainDate): Month | null {
  const now = monthOf(today);
  if (now < `${year}-01`) return null;
  return now > `${year}-12` ? `${year}-12` : now;
}

/** The last month of the last quarter that is over by a day. */
export function lastWholeQuarter(today: PlainDate): Month {
  const now = monthOf(today);
  return addMonths(now, -1 - ((Number(now.slice(5)) - 1) % 3));
}

/** `7/2026` */
export function monthWords(month: Month): string {
  return `${Number(month.slice(5))}/${month.slice(0, 4)}`;
}

/** `1–3/2026, 12/2026`: months in their order, those that follow one another as one span. */
export function monthSpanWords(months: readonly Month[]): string {
  const spans: { first: Month; last: Month }[] = [];
  for (const month of months) {
    const span = spans.at(-1);
    if (span && addMonths(span.last, 1) === month) span.last = month;
    else spans.push({ first: month, last: month });
  }
  return spans
    .map(({ first, last }) => {
      if (first === last) return monthWords(first);
      const isOneYear = first.slice(0, 4) === last.slice(0, 4);
      return `${isOneYear ? Number(first.slice(5)) : monthWords(first)}–${monthWords(last)}`;
    })
    .join(", ");
}
