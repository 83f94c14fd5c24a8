import { daysBetween, formatDate, type PlainDate } from "./dates";

/** "còn 6 ngày", "hôm nay", "quá 3 ngày": how far a due day is. */
export function dueWords(due: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return "hôm nay";
  return days > 0 ? `còn ${days} ngày` : `quá ${-days} ngày`;
}

/** "đến hết 30/11/2026": the due day itself is still in time. */
export function untilWords(due: PlainDate): string {
  return `đến hết ${formatDate(due)}`;
}

/** "Quá hạn 31/03/2026": what was due on a day that is over. */
export function lateWords(due: PlainDate): string {
  return `Quá hạn ${formatDate(due)}`;
}
