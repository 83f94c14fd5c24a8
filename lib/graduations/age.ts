import { addYears, makeDate, type PlainDate, plainDate, yearOf } from "@/lib/platform/dates";

/** A member who has reached this many years is over 30; the same line as the roster's filter draws. */
export const OVER_AGE = 31;

/** In the year in which they turn 30 members are asked what they wish (domain.md §2.6). */
export const ASKED_AT = 30;

/** By this day of a year whoever turns 30 in it is asked. */
export function askedBy(day: PlainDate): PlainDate {
  return makeDate(yearOf(day), 12, 31);
}

/** From when the ceremony is waited for: not before the thirtieth birthday, however early the wish was told. */
export function waitsFrom(birthDate: string, wishedOn: PlainDate): PlainDate {
  const born = plainDate(birthDate.length === 4 ? `${birthDate}-01-01` : birthDate);
  const birthday = addYears(born, ASKED_AT);
  return birthday > wishedOn ? birthday : wishedOn;
}

/** Whether somebody has reached an age on a day; of one whose day of birth is not known the year counts. */
export function hasReached(birthDate: string, age: number, on: PlainDate): boolean {
  return birthDate <= bornBy(age, on);
}

/** The last birth day of those who have reached an age on a day. */
export function bornBy(age: number, on: PlainDate): string {
  return `${yearOf(on) - age}${on.slice(4)}`;
}
