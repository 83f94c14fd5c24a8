import { addDays, endOfMonth, type PlainDate, plainDate } from "@/lib/platform/dates";
import { addMonths, isQuarter, periodStart } from "./months";
import { rateIn } from "./rules";
import type { FeeRate, SendBy, ShareUp } from "./types";

/** The last day for the share of a branch's month or a unit's quarter: of the calendar, for schools too (domain.md §2.11). */
export function lastDayFor(period: string, rates: readonly FeeRate[]): PlainDate {
  const last = isQuarter(period) ? addMonths(periodStart(period), 2) : period;
  const { branchDays, unitDays } = rateIn(rates, last);
  return addDays(endOfMonth(plainDate(`${last}-01`)), isQuarter(period) ? unitDays : branchDays);
}

type Told = { rates: readonly FeeRate[]; today: PlainDate };
type Share = Pick<ShareUp, "toSend" | "sent"> & { period: string };

/** Of shares in the order of their periods: by when the first one is to be sent that was not sent whole. */
export function sendByOf(shares: readonly Share[], { rates, today }: Told): SendBy | null {
  const open = shares.find(({ toSend, sent }) => sent < toSend);
  if (!open) return null;
  const day = lastDayFor(open.period, rates);
  return { day, isLate: day < today };
}
