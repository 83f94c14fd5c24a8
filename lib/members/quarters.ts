import {
  previousQuarter,
  quarterEnd,
  quarterName,
  quarterOf,
  sameQuarter,
  type YearQuarter,
} from "@/lib/members/quarter-dates";
import type { QuarterRule } from "@/lib/members/terms/types";
import { addDays, formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, type Result, refused } from "@/lib/platform/result";

/** The last day on which the confirmation of a quarter is in time. */
export function quarterDeadline(of: YearQuarter, { quarterGraceDays }: QuarterRule): PlainDate {
  return addDays(quarterEnd(of), quarterGraceDays);
}

/** Where the frozen list comes from: the roster of today, or what its dates say of the quarter's last day. */
export type SnapshotSource = "roster" | "dates";

/**
 * May this quarter be confirmed today, and from what? Quarters need no order: a skipped one may follow later.
 * But the roster of today can only stand for the current or the last quarter, and for none before one that
 * is confirmed already; anything older (before the unit came here, or forgotten) is drawn up from the days on
 * which people joined and left.
 */
export function confirmationSource(
  quarter: YearQuarter,
  confirmed: readonly YearQuarter[],
  today: PlainDate,
  { quarterOpensDays }: QuarterRule,
): Result<SnapshotSource> {
  const name = `${quarterName(quarter.quarter)} năm ${quarter.year}`;
  if (confirmed.some((each) => sameQuarter(each, quarter))) {
    return refused("conflict", `Danh sách ${name} đã chốt rồi.`);
  }
  const opensOn = addDays(quarterEnd(quarter), -quarterOpensDays);
  if (today < opensOn) {
    return refused(
      "conflict",
      `Chưa đến kỳ chốt danh sách ${name}. Chốt được từ ngày ${formatDate(opensOn)}.`,
    );
  }
  const current = quarterOf(today);
  const recent = [current, previousQuarter(current)].some((each) => sameQuarter(each, quarter));
  const laterConfirmed = confirmed.some((each) => quarterEnd(each) > quarterEnd(quarter));
  return done(recent && !laterConfirmed ? "roster" : "dates");
}

/**
 * Where the list of a correction comes from: while the quarter runs it is the roster, afterwards what the dates say of
 * the quarter's last day, since who joined later has no place in it.
 */
export function correctionSource(quarter: YearQuarter, today: PlainDate): SnapshotSource {
  return today <= quarterEnd(quarter) ? "roster" : "dates";
}
