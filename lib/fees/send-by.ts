import { addDays, endOfMonth, type PlainDate, plainDate } from "@/lib/platform/dates";
import { addMonths, isQuarter, periodStart } from "./months";
import { latestOf, rateIn } from "./rules";
import type { FeeRate, SendBy, ShareUp } from "./types";

/**
 * The last day for the share of a branch's month or a unit's quarter: of the calendar, for schools too (domain.md §2.11).
 * What is collected after its period is sent within as many days of its last save.
 */
export function lastDayFor({ period, savedOn }: Collected, rates: readonly FeeRate[]): PlainDate {
  const last = isQuarter(period) ? addMonths(periodStart(period), 2) : period;
  const { branchDays, unitDays } = rateIn(rates, last);
  const over = endOfMonth(plainDate(`${last}-01`));
  return addDays(latestOf([over, savedOn]) ?? over, isQuarter(period) ? unitDays : branchDays);
}

type Collected = { period: string; savedOn: PlainDate | null };
type Told = { rates: readonly FeeRate[]; today: PlainDate };
type Share = Pick<ShareUp, "toSend" | "sent"> & Collected;

/** By when the first of those shares is to be sent that were not sent whole. */
export function sendByOf(shares: readonly Share[], { rates, today }: Told): SendBy | null {
  const open = shares.filter(({ toSend, sent }) => sent < toSend);
  const [day] = open.map((share) => lastDayFor(share, rates)).toSorted();
  return day ? { day, isLate: day < today } : null;
}
