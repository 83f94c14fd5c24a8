import { daysBetween, formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import type { Duty } from "./types";

/** From this many days before its day on, a duty is counted in days. */
const NEAR_DAYS = 7;

export type Lead = { words: string; tone: "bad" | "wait" | undefined };

/** `quá 3 ngày`, `hôm nay`, `còn 6 ngày` */
export function remaining(due: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, due);
  if (days < 0) return `quá ${-days} ngày`;
  return days === 0 ? "hôm nay" : `còn ${days} ngày`;
}

/** `05/12`, with its year where that is another than today's. */
export function shortDay(day: PlainDate, today: PlainDate): string {
  return yearOf(day) === yearOf(today) ? formatDate(day).slice(0, 5) : formatDate(day);
}

/** What stands in the margin of a duty. */
export function leadOf({ due, first }: Duty, today: PlainDate): Lead {
  if (due === null) return { words: first ? "Trước hết" : "Nên làm", tone: first ? "wait" : undefined };
  const days = daysBetween(today, due);
  if (days > NEAR_DAYS) return { words: shortDay(due, today), tone: undefined };
  const words = remaining(due, today);
  return { words: words.charAt(0).toUpperCase() + words.slice(1), tone: days < 0 ? "bad" : "wait" };
}

/** Late first, then what must come first, then by day; what has no day comes last. */
export function inOrder(duties: readonly Duty[], today: PlainDate): Duty[] {
  const rank = ({ due, first }: Duty) => {
    if (due !== null && due < today) return 0;
    if (first) return 1;
    return due === null ? 3 : 2;
  };
  return duties.toSorted((a, b) => rank(a) - rank(b) || (a.due ?? "").localeCompare(b.due ?? ""));
}

/** `Sở Y tế, Sở Tài chính và 3 đơn vị khác` */
export function named(names: readonly string[], most = 3): string {
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} và ${names.length - most} đơn vị khác`;
}
