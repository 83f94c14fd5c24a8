import {
  formatDate,
  isCalendarDay,
  isPlainDate,
  makeDate,
  type PlainDate,
  plainDate,
  yearOf,
} from "@/lib/platform/dates";

/** `YYYY-MM-DD`, or `YYYY` where only the year is known. */
export function isDayOrYear(text: string): boolean {
  return isPlainDate(text) || /^\d{4}$/.test(text);
}

export function formatDayOrYear(value: string): string {
  return isPlainDate(value) ? formatDate(value) : value;
}

/** What such a value is called: "Sinh ngày 05/09/2001", "Sinh năm 2001". */
export function dayOrYearWord(value: string): "ngày" | "năm" {
  return isPlainDate(value) ? "ngày" : "năm";
}

export function yearOfDayOrYear(value: string): number {
  return Number(value.slice(0, 4));
}

/** Whether `a` is certainly earlier than `b`; a bare year is earlier only than a later year. */
export function isEarlier(a: string, b: string): boolean {
  return isBareYear(a) || isBareYear(b) ? a.slice(0, 4) < b.slice(0, 4) : a < b;
}

/** Whether both may name the same day: equal, or one is the other's year. */
export function mayBeSameDay(a: string, b: string): boolean {
  return a === b || ((isBareYear(a) || isBareYear(b)) && a.slice(0, 4) === b.slice(0, 4));
}

function isBareYear(value: string): boolean {
  return value.length === 4;
}

export type TypedDay =
  | { kind: "day"; day: PlainDate }
  | { kind: "year"; year: string }
  | { kind: "month"; year: string }
  | { kind: "impossible" }
  | { kind: "unreadable" };

const PLAINLY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
/** Eight digits alone can be read in one way: no month has the number that a century begins with. */
const DIGITS_YEAR_FIRST = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})$/;
const DIGITS_DAY_FIRST = /^(\d{2})(0[1-9]|1[0-2])((?:19|20)\d{2})$/;
const SAID_BEFORE = /^(sinh\s*)?(ngày|năm|sn)[:.]?\s*(?=\d+(?!\s*tháng)\b)/iu;
const DAY_FIRST = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/;
const IN_WORDS = /^(?:ngày\s*)?(\d{1,2})[\s-]*(?:tháng|thg)\s*(\d{1,2})[\s-]*(?:năm\s*)?(\d{4}|\d{2})$/iu;
const MONTH = /^(?:tháng\s*|t\.?\s*)?(0?[1-9]|1[0-2])\s*(?:[/.-]|năm)\s*((?:19|20)\d{2})$/iu;
/** "00/00/2001", "?/?/2001", "../03/2001": of day and month what is not known. */
const UNKNOWN = "(?:00|[?x_.…]{1,3})";
const DAY_UNKNOWN = new RegExp(`^${UNKNOWN}[/-](?:${UNKNOWN}|(0?[1-9]|1[0-2]))[/-]((?:19|20)\\d{2})$`, "iu");

/** Reads a day as people type it: day first, any of / . - between, two-digit years, a year alone. */
export function readTypedDay(typed: string, today: PlainDate): TypedDay {
  const plainly = PLAINLY.exec(typed);
  if (plainly && plainly[1] !== "00")
    return dayOrImpossible(Number(plainly[3]), Number(plainly[2]), Number(plainly[1]));
  const text = typed
    .replace(/[\sT]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, "")
    .replace(/[.,;]+$/, "")
    .replace(SAID_BEFORE, "");
  if (/^(19|20)\d{2}$/.test(text)) return { kind: "year", year: text };
  const [, month, year] = MONTH.exec(text) ?? DAY_UNKNOWN.exec(text) ?? [];
  if (year) return month ? { kind: "month", year } : { kind: "year", year };
  const [, yyyy, mm, dd] = YEAR_FIRST.exec(text) ?? DIGITS_YEAR_FIRST.exec(text) ?? [];
  if (yyyy) return dayOrImpossible(Number(yyyy), Number(mm), Number(dd));
  const [, d, m, y] = DAY_FIRST.exec(text) ?? DIGITS_DAY_FIRST.exec(text) ?? IN_WORDS.exec(text) ?? [];
  if (!y) return { kind: "unreadable" };
  return dayOrImpossible(y.length === 2 ? fullYear(Number(y), today) : Number(y), Number(m), Number(d));
}

/** Acts are recorded here of this century alone. */
const CENTURY = { first: plainDate("2000-01-01"), last: plainDate("2099-12-31") };

/** Reads the day of an act, done or to come: two figures of a year are of this century. */
export function readRecentDay(typed: string): PlainDate | null {
  const read = readTypedDay(typed, CENTURY.last);
  return read.kind === "day" && read.day >= CENTURY.first ? read.day : null;
}

function dayOrImpossible(year: number, month: number, day: number): TypedDay {
  return isCalendarDay(year, month, day)
    ? { kind: "day", day: makeDate(year, month, day) }
    : { kind: "impossible" };
}

/** `98` is 1998, `05` is 2005: never a year to come. */
function fullYear(short: number, today: PlainDate): number {
  return 2000 + short > yearOf(today) ? 1900 + short : 2000 + short;
}
