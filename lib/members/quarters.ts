import { quarterEnd, quarterName, sameQuarter, type YearQuarter } from "@/lib/members/quarter-dates";
import type { QuarterRule } from "@/lib/members/terms/types";
import { addDays, formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";

/** The last day on which the confirmation of a quarter is in time. */
export function quarterDeadline(of: YearQuarter, { quarterGraceDays }: QuarterRule): PlainDate {
  return addDays(quarterEnd(of), quarterGraceDays);
}

/** Where the frozen list comes from: the roster of today, or what its dates say of the quarter's last day. */
export type SnapshotSource = "roster" | "dates";

/**
 * While a quarter runs its list is the roster; afterwards, first or corrected, what the days of coming and of leaving say
 * of its last day: whoever came later has no place in it, whoever left since keeps one. Whose coming has no day was there
 * already, so that a roster which is entered after the quarter's end has its list too.
 */
export function snapshotSource(quarter: YearQuarter, today: PlainDate): SnapshotSource {
  return today <= quarterEnd(quarter) ? "roster" : "dates";
}

const nameOf = ({ quarter, year }: YearQuarter) => `${quarterName(quarter)} năm ${year}`;

export function alreadyConfirmed(quarter: YearQuarter): Refusal {
  return refused(
    "conflict",
    `Danh sách ${nameOf(quarter)} đã chốt rồi. Mở lại trang để xem; cần sửa thì chốt lại kèm lý do.`,
  );
}

/** May this quarter be confirmed today, and from what? Quarters need no order: a skipped one may follow later. */
export function confirmationSource(
  quarter: YearQuarter,
  confirmed: readonly YearQuarter[],
  today: PlainDate,
  { quarterOpensDays }: QuarterRule,
): Result<SnapshotSource> {
  if (confirmed.some((each) => sameQuarter(each, quarter))) return alreadyConfirmed(quarter);
  const opensOn = addDays(quarterEnd(quarter), -quarterOpensDays);
  if (today < opensOn) {
    return refused(
      "conflict",
      `Chưa đến kỳ chốt danh sách ${nameOf(quarter)}. Chốt được từ ngày ${formatDate(opensOn)}.`,
    );
  }
  return done(snapshotSource(quarter, today));
}
