import { once } from "./once";

/** A day without time, `YYYY-MM-DD`. Moments are `Date`s; days never are. */
export type PlainDate = string & { readonly __plainDate: unique symbol };

/** The one place that names the zone in which a moment becomes a day. */
export const ZONE = "Asia/Ho_Chi_Minh";

/** The zone keeps no summer time. */
const OFFSET = "+07:00";

// Making a formatter costs a hundred times as much as using it, and a phone 25 ms: it is made once, where it is used.
const dayFormat = once(() => new Intl.DateTimeFormat("en-CA", { timeZone: ZONE }));
const timeFormat = once(
  () => new Intl.DateTimeFormat("vi-VN", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" }),
);

const PLAIN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text names a day that somebody can mean. */
export function isPlainDate(text: string): text is PlainDate {
  const parts = PLAIN.exec(text);
  return parts !== null && isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** For days that are known. @throws where the text is no day at all: use `isPlainDate` on what people typed. */
export function plainDate(text: string): PlainDate {
  const [, year, month, day] = PLAIN.exec(text) ?? [];
  if (!isDay(Number(year), Number(month), Number(day))) throw new Error(`not a calendar day: ${text}`);
  return text as PlainDate;
}

/** Nothing of the Union lies before it: "0026" is a slip for "2026". */
const FIRST_YEAR = 1800;

export function isCalendarDay(year: number, month: number, day: number): boolean {
  return year >= FIRST_YEAR && isDay(year, month, day);
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** @throws where the calendar has no such day. */
export function makeDate(year: number, month: number, day: number): PlainDate {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (text.length !== 10 || !isDay(year, month, day)) throw new Error(`not a calendar day: ${text}`);
  return text as PlainDate;
}

/** The day that a moment falls on in Vietnam. */
export function dayOf(moment: Date): PlainDate {
  return plainDate(dayFormat().format(moment));
}

export function startOfDay(day: PlainDate): Date {
  return new Date(`${day}T00:00:00${OFFSET}`);
}

/** The last moment of a day in Vietnam. */
export function endOfDay(day: PlainDate): Date {
  return new Date(`${day}T23:59:59.999${OFFSET}`);
}

export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return plainDate(new Date(utcMs(day) + days * 86_400_000).toISOString().slice(0, 10));
}

/** The same day of another year; of 29 February the 28th where that year has none. */
export function addYears(day: PlainDate, years: number): PlainDate {
  const [year, month] = [yearOf(day) + years, Number(day.slice(5, 7))];
  return makeDate(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)));
}

/** The same day so many months later, or that month's last. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  return makeDate(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** The last day of the month in which a day lies. */
export function endOfMonth(day: PlainDate): PlainDate {
  const [year, month] = [yearOf(day), Number(day.slice(5, 7))];
  return makeDate(year, month, daysInMonth(year, month));
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return Math.round((utcMs(b) - utcMs(a)) / 86_400_000);
}

function utcMs(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** `05/12/2026`, as every page and paper writes a day. */
export function formatDate(day: PlainDate): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** `14:32` in Vietnam's zone. */
export function formatTime(moment: Date): string {
  return timeFormat().format(moment);
}

/** `05/12/2026 14:32` in Vietnam's zone. */
export function formatMoment(moment: Date): string {
  return `${formatDate(dayOf(moment))} ${formatTime(moment)}`;
}

const AS_WRITTEN = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})\s*$/;

/**
 * Reads a day as people write it: d/m/yyyy with `/`, `-`, `.` or blanks between, one or two digits.
 * Returns null for what is no day of the calendar.
 */
export function parseVietnameseDate(text: string): PlainDate | null {
  const [, day, month, year] = AS_WRITTEN.exec(text) ?? [];
  if (year?.length !== 4) return null;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return isCalendarDay(y, m, d) ? makeDate(y, m, d) : null;
}

type ReadDay = { day: PlainDate; message?: undefined } | { day: null; message: string };

/** A day as a program (`2026-03-26`) or a person (`26/3/2026`) writes it, or what to do about it. */
export function readDay(text: string): ReadDay {
  const given = text.trim();
  const day = isPlainDate(given) ? given : parseVietnameseDate(given);
  if (day) return { day };
  return { day: null, message: given === "" ? "Ghi ngày." : noDayWords(given) };
}

/** Said of what `parseVietnameseDate` does not read. */
export function noDayWords(text: string): string {
  return AS_WRITTEN.exec(text)?.[3]?.length === 2
    ? "Ghi năm đủ bốn số, ví dụ 01/05/2026."
    : `${text} không có trong lịch. Ghi ngày/tháng/năm.`;
}
