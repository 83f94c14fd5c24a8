import { addDays, type PlainDate, plainDate, yearOf } from "@/lib/platform/dates";

const EPOCH_1900 = plainDate("1899-12-30");
const EPOCH_1904 = plainDate("1904-01-01");
const LAST_SERIAL = 2_958_465;

/**
 * The day behind a spreadsheet's date number, or null where it is none. Excel believes in a
 * 29 February 1900 (number 60), so the days before it count from one day later.
 */
export function dayOfSerial(serial: number, dates1904: boolean): PlainDate | null {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= LAST_SERIAL) || (days === 60 && !dates1904)) return null;
  if (dates1904) return addDays(EPOCH_1904, days);
  const day = addDays(EPOCH_1900, days < 60 ? days + 1 : days);
  return yearOf(day) > 9999 ? null : day;
}

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Whether a number format shows a day: quoted text, colours and escapes in it count for nothing. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.has(id);
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ""));
}
