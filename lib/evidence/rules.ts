import { daysBetween, formatDate, type PlainDate } from "@/lib/platform/dates";
import { type Refusal, refusedAt } from "@/lib/platform/result";
import { RESTORE_DAYS } from "./types";

/**
 * The day of the fact: as given, else as the camera says unless its clock runs ahead, else the day of the record
 * that it is for unless that lies ahead, else today.
 */
export function factDateOf(
  given: PlainDate | undefined,
  { takenOn, recordDay }: { takenOn: PlainDate | null; recordDay?: PlainDate | undefined },
  today: PlainDate,
): PlainDate {
  if (given) return given;
  return [takenOn, recordDay].find((day) => day && day <= today) ?? today;
}

/** Refuses a fact that has not happened yet. */
export function notAfter(today: PlainDate, day: PlainDate, path: string): Refusal | null {
  if (day <= today) return null;
  return refusedAt(path, `Ngày ${formatDate(day)} chưa đến. Ghi ngày của việc đã làm.`);
}

export function mayBeRestored(removedOn: PlainDate, today: PlainDate): boolean {
  return daysBetween(removedOn, today) <= RESTORE_DAYS;
}
