import { QUARTERS, quarterEnd, sameQuarter, type YearQuarter } from "@/lib/members/quarter-dates";
import { confirmationSource, quarterDeadline } from "@/lib/members/quarters";
import type { QuarterRule } from "@/lib/members/terms/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { ConfirmedQuarter, QuarterState, Revision } from "./types";

/** Every list that units confirmed, as one for each quarter: the last, and those that it corrected. */
export function latestOf<Row extends YearQuarter & Revision & { unitId: string }>(
  rows: readonly Row[],
): (Row & ConfirmedQuarter)[] {
  const quarters = new Map<string, Row & ConfirmedQuarter>();
  for (const row of rows.toSorted((a, b) => a.revision - b.revision)) {
    const key = `${row.unitId} ${row.year} ${row.quarter}`;
    const before = quarters.get(key);
    quarters.set(key, { ...row, corrected: before ? [before, ...before.corrected] : [] });
  }
  return [...quarters.values()];
}

/** Confirmed after its day; a correction later on makes no quarter late. */
export function wasLate({ confirmed, deadline }: Pick<QuarterState, "confirmed" | "deadline">): boolean {
  const first = confirmed?.corrected.at(-1) ?? confirmed;
  return first !== null && first.confirmedOn > deadline;
}

/** A quarter's list by its revision, also one that was corrected. */
export function revisionOf(quarter: ConfirmedQuarter, revision: number): Revision | null {
  return [quarter, ...quarter.corrected].find((one) => one.revision === revision) ?? null;
}

/** Today, and the days that the organisation set for its quarters. */
export type QuarterClock = { today: PlainDate; rule: QuarterRule };

/** The four quarters of a year as a unit stands today. */
export function statesOfYear(
  year: number,
  confirmed: readonly ConfirmedQuarter[],
  at: QuarterClock,
): QuarterState[] {
  return QUARTERS.map((quarter) => stateOf({ year, quarter }, confirmed, at));
}

/** One quarter as a unit stands today. */
export function stateOf(
  of: YearQuarter,
  confirmed: readonly ConfirmedQuarter[],
  at: QuarterClock,
): QuarterState {
  const own = confirmed.find((each) => sameQuarter(each, of)) ?? null;
  const deadline = quarterDeadline(of, at.rule);
  const state = own ? "confirmed" : unconfirmed(of, deadline, at);
  return { quarter: of.quarter, state, deadline, confirmed: own };
}

function unconfirmed(
  of: YearQuarter,
  deadline: PlainDate,
  { today, rule }: QuarterClock,
): QuarterState["state"] {
  if (today > deadline) return "late";
  return confirmationSource(of, [], today, rule).ok ? "open" : "not_due";
}

/** The last confirmed quarter before one, with which its list is compared. */
export function confirmedBefore(
  of: YearQuarter,
  confirmed: readonly ConfirmedQuarter[],
): ConfirmedQuarter | null {
  const earlier = confirmed.filter((each) => quarterEnd(each) < quarterEnd(of));
  return earlier.sort((a, b) => (quarterEnd(a) < quarterEnd(b) ? 1 : -1))[0] ?? null;
}

/** The quarter that a person most likely comes for: the oldest late or open one, else the last confirmed. */
export function quarterInQuestion(states: readonly QuarterState[]): QuarterState | null {
  const due = states.find(({ state }) => state === "late" || state === "open");
  return due ?? states.findLast(({ state }) => state === "confirmed") ?? states[0] ?? null;
}
