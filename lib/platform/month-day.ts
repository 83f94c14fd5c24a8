import { makeDate, type PlainDate } from "./dates";

/** `MM-DD`: a day of every year. */
export type MonthDay = string;

/** `31/01`, as a form and a sentence write it. */
export function monthDayWords(day: MonthDay): string {
  return `${day.slice(3)}/${day.slice(0, 2)}`;
}

/** The first such day on or after the start of a year, calendar or school. */
export function dayFrom(start: PlainDate, day: MonthDay): PlainDate {
  const [month, dayOfMonth] = [Number(day.slice(0, 2)), Number(day.slice(3))];
  const year = Number(start.slice(0, 4));
  const first = makeDate(year, month, dayOfMonth);
  return first >= start ? first : makeDate(year + 1, month, dayOfMonth);
}
