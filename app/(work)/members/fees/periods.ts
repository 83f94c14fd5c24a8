import { lastMonthOf, monthsOfQuarter, quarterPeriod } from "@/lib/fees/months";
import type { FeeBoard, UnitFees } from "@/lib/fees/types";
import { QUARTERS } from "@/lib/members/quarter-dates";
import type { PlainDate } from "@/lib/platform/dates";

export type OpenPeriod = { period: string; owed: number };

/** The quarters of the year that have begun, with what the unit still has to send. */
export function openQuarters({ year, quarters }: UnitFees, day: PlainDate): OpenPeriod[] {
  const until = lastMonthOf(year, day);
  return QUARTERS.filter(
    (quarter) => until !== null && (monthsOfQuarter(year, quarter)[0] ?? "") <= until,
  ).map((quarter) => {
    const share = quarters[quarter - 1];
    return { period: quarterPeriod(year, quarter), owed: share ? share.toSend - share.sent : 0 };
  });
}

/** The months of the year that have come, with what the branch still has to send. */
export function openMonths({ until, months }: FeeBoard): OpenPeriod[] {
  return months
    .filter(({ month }) => until !== null && month <= until)
    .map(({ month, toSend, sent }) => ({ period: month, owed: toSend - sent }));
}
