import { daysBetween, formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { dueWords } from "@/lib/platform/due";
import { upperFirst } from "@/lib/platform/first-letter";
import type { Duty } from "./types";

/** From this many days before its day on, a duty is counted in days. */
const NEAR_DAYS = 7;

export type Lead = { words: string; tone: "bad" | "wait" | undefined };

/** What stands in the margin of a duty: "Quá 3 ngày", "Hôm nay", "Còn 6 ngày", then "05/12". */
export function leadOf({ due, first }: Pick<Duty, "due" | "first">, today: PlainDate): Lead {
  if (due === null) return { words: first ? "Trước hết" : "Nên làm", tone: first ? "wait" : undefined };
  const days = daysBetween(today, due);
  if (days > NEAR_DAYS) return { words: shortDay(due, yearOf(today)), tone: undefined };
  return { words: upperFirst(dueWords(due, today)), tone: days < 0 ? "bad" : "wait" };
}

/** `05/12`, with its year where that is not the year spoken of. */
export function shortDay(day: PlainDate, year: number): string {
  return yearOf(day) === year ? formatDate(day).slice(0, 5) : formatDate(day);
}
