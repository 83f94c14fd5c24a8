import { daysBetween, formatDate, type PlainDate } from "@/lib/platform/dates";
import { type FieldError, type Refusal, refusedFields } from "@/lib/platform/result";
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

/** What is wrong with the day of a fact that has not happened yet. */
export function dayAhead(today: PlainDate, day: PlainDate, path: string): FieldError | null {
  if (day <= today) return null;
  return { path, message: `Ngày ${formatDate(day)} chưa đến. Ghi ngày của việc đã làm.` };
}

/** Refuses a fact that has not happened yet. */
export function notAfter(today: PlainDate, day: PlainDate, path: string): Refusal | null {
  return refusedFields([dayAhead(today, day, path)]);
}

export function mayBeRestored(removedOn: PlainDate, today: PlainDate): boolean {
  return daysBetween(removedOn, today) <= RESTORE_DAYS;
}
