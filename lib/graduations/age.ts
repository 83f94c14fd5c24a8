import { type PlainDate, yearOf } from "@/lib/platform/dates";

/** A member who has reached this many years is over 30; the same line as the roster's filter draws. */
export const OVER_AGE = 31;

/** In the year in which they turn 30 members are asked what they wish (domain.md §2.6). */
export const ASKED_AT = 30;

/** Whether somebody has reached an age on a day; of one whose day of birth is not known the year counts. */
export function hasReached(birthDate: string, age: number, on: PlainDate): boolean {
  return birthDate <= bornBy(age, on);
}

/** The last birth day of those who have reached an age on a day. */
export function bornBy(age: number, on: PlainDate): string {
  return `${yearOf(on) - age}${on.slice(4)}`;
}
