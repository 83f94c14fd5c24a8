import type { UnitKind } from "@/lib/access/types";
import { addDays, type PlainDate, yearOf } from "@/lib/platform/dates";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";

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

/** The year that a page shows unless its address names another: the one under way, else the nearest that was opened. */
export function defaultYear(years: readonly number[], today: PlainDate): number | null {
  const current = yearUnderWay(today);
  const sorted = years.toSorted((a, b) => a - b);
  return sorted.findLast((year) => year <= current) ?? sorted[0] ?? null;
}

export type CalendarYears = {
  year: number;
  /** The calendar years beside it that have begun. */
  otherYears: number[];
};

/**
 * The year of a page whose rows come whether or not somebody has opened their year for assessment: `?of=` names any
 * calendar year; without it the year of the page's address counts, or that under way.
 */
export function calendarYears(
  { of, year: named }: Record<string, unknown>,
  opened: number | null,
  today: PlainDate,
): Result<CalendarYears> {
  if (of !== undefined && !(typeof of === "string" && /^20\d\d$/.test(of))) return notFound();
  const usual = named === undefined || opened === null ? yearUnderWay(today) : opened;
  const year = of === undefined ? usual : Number(of);
  return done({ year, otherYears: [year - 1, year + 1].filter((other) => other <= yearOf(today)) });
}

/** The name on a day: the last one given by then, or the first of all. */
export function nameOn(
  names: readonly { name: string; fromDay: PlainDate }[],
  day: PlainDate,
): string | null {
  const sorted = names.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  return (sorted.findLast(({ fromDay }) => fromDay <= day) ?? sorted[0])?.name ?? null;
}

/** What is told of the tree and of names has happened: a day ahead is mostly a slip, and no page could correct it later. */
export function notYet(path: string, day: PlainDate, today: PlainDate): Refusal | null {
  if (day <= today) return null;
  const message = "Ngày này chưa tới. Ghi vào đúng ngày đó.";
  return refused("invalid", message, { fields: [{ path, message }] });
}
