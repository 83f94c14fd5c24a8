import { addDays, daysInMonth, makeDate, type PlainDate } from "@/lib/platform/dates";

export type CalendarDay<Item> = { day: PlainDate; isOfMonth: boolean; items: Item[] };

type Dated = { startsOn: PlainDate };

/** Monday is 1, Sunday 7. */
export function weekday(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/**
 * The weeks that a month touches, from Monday. A thing stands on the day it begins; one that began before the month
 * on the month's first day.
 */
export function weeksOf<Item extends Dated>(
  year: number,
  month: number,
  items: readonly Item[],
): CalendarDay<Item>[][] {
  const first = makeDate(year, month, 1);
  const last = makeDate(year, month, daysInMonth(year, month));
  const shownOn = ({ startsOn }: Dated) => (startsOn < first ? first : startsOn);
  const weeks: CalendarDay<Item>[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((more) => {
        const day = addDays(monday, more);
        const isOfMonth = day >= first && day <= last;
        return { day, isOfMonth, items: isOfMonth ? items.filter((item) => shownOn(item) === day) : [] };
      }),
    );
  return weeks;
}
