import type { UnitKind } from "@/lib/access/types";
import { addDays, type PlainDate, yearOf } from "@/lib/platform/dates";
import { done, notFound, type Refusal, type Result, refusedAt } from "@/lib/platform/result";
import { unitYearOf } from "./periods";
import type { PeriodKind } from "./types";

/** Which kind may stand under which (domain.md §3): a base branch has no branches of its own. */
const CHILDREN: Record<UnitKind, readonly UnitKind[]> = {
  upper_org: ["base_union", "base_branch"],
  base_union: ["branch"],
  base_branch: [],
  branch: [],
};

export function mayStandUnder(kind: UnitKind, parent: UnitKind): boolean {
  return CHILDREN[parent].includes(kind);
}

export function childKinds(parent: UnitKind): readonly UnitKind[] {
  return CHILDREN[parent];
}

/** A year's work is wound up in the first weeks of the next one. */
const WINDING_UP_DAYS = 60;

/** The calendar year whose work goes on: until it is wound up the one that has just ended. */
export function yearUnderWay(today: PlainDate): number {
  return yearOf(addDays(today, -WINDING_UP_DAYS));
}

/** The same of a unit by its own years: a school's work is wound up in August, within the school year. */
export function unitYearUnderWay(kind: PeriodKind, today: PlainDate): number {
  return kind === "school_year" ? unitYearOf(kind, today) : yearUnderWay(today);
}

/** The years that an organisation has opened, and those of them that are not closed. */
type OpenedYears = { years: readonly number[]; openYears: readonly number[] };

/**
 * The year that a page shows unless its address names another: the one under way, else the nearest that was opened. Where
 * that one is closed and a later one that has begun is open, the work has moved on to the later one.
 */
export function defaultYear({ years, openYears }: OpenedYears, today: PlainDate): number | null {
  const current = yearUnderWay(today);
  const sorted = years.toSorted((a, b) => a - b);
  const year = sorted.findLast((one) => one <= current) ?? sorted[0] ?? null;
  if (year === null || openYears.includes(year)) return year;
  const begun = sorted.filter((one) => one > year && one <= yearOf(today));
  return begun.find((one) => openYears.includes(one)) ?? year;
}

export type CalendarYears = {
  year: number;
  /** The calendar years beside it that have begun. */
  otherYears: number[];
};

/** What a page shows unless its address names a year, and the last year that it offers. */
export type YearsKept = { usual: number; last: number };

/** What is recorded day by day belongs to the calendar year of its day. */
export function yearsByDay(today: PlainDate): YearsKept {
  return { usual: yearOf(today), last: yearOf(today) };
}

/**
 * The year of a page whose rows come whether or not somebody has opened their year for assessment: `?of=` names any
 * calendar year; without it the year of the page's address counts, or the usual one.
 */
export function calendarYears(
  { of, year: named }: Record<string, unknown>,
  opened: number | null,
  today: PlainDate,
  { usual, last }: YearsKept = { usual: yearUnderWay(today), last: yearOf(today) },
): Result<CalendarYears> {
  if (of !== undefined && !isCalendarYear(of)) return notFound();
  const byAddress = named === undefined || opened === null ? usual : opened;
  const year = of === undefined ? byAddress : Number(of);
  return done({ year, otherYears: [year - 1, year + 1].filter((other) => other <= last) });
}

/** What `?of=` may say. */
export function isCalendarYear(text: unknown): text is string {
  return typeof text === "string" && /^20\d\d$/.test(text);
}

/**
 * What held on a day of what was told from days on: the last by then, before any the first. Of one day that counts which
 * stands first in `rows`: the one told last.
 */
export function inForceOn<Row extends { fromDay: PlainDate }>(
  rows: readonly Row[],
  day: PlainDate,
): Row | null {
  const newestFirst = lastOfEachDay(rows.toSorted((a, b) => b.fromDay.localeCompare(a.fromDay)));
  return newestFirst.find(({ fromDay }) => fromDay <= day) ?? newestFirst.at(-1) ?? null;
}

/**
 * As `inForceOn`, of what had been told by a moment: a signed paper keeps its words, whatever is told of its day later.
 * Where nothing had been told of the day by then (years are entered after the fact), what is known now; null = now.
 */
export function inForceAsTold<Row extends { fromDay: PlainDate; toldAt: Date | null }>(
  rows: readonly Row[],
  day: PlainDate,
  by: Date | null,
): Row | null {
  const told = rows.filter(({ fromDay, toldAt }) => fromDay <= day && (!by || !toldAt || toldAt <= by));
  return inForceOn(told.length > 0 ? told : rows, day);
}

/** Without those that were told wrong and told again; newest first, of one day the one told last first. */
export function lastOfEachDay<Row extends { fromDay: PlainDate }>(newestFirst: readonly Row[]): Row[] {
  return newestFirst.filter(({ fromDay }, at) => fromDay !== newestFirst[at - 1]?.fromDay);
}

/** What is told of the tree and of names has happened: a day ahead is mostly a slip. */
export function notYet(path: string, day: PlainDate, today: PlainDate): Refusal | null {
  if (day <= today) return null;
  return refusedAt(path, "Ngày này chưa tới. Ghi vào đúng ngày đó.");
}
