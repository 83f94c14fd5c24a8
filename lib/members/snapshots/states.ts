import { QUARTERS, quarterEnd, type YearQuarter } from "@/lib/members/quarter-dates";
import { confirmationSource, quarterDeadline } from "@/lib/members/quarters";
import type { PlainDate } from "@/lib/platform/dates";
import type { ConfirmedQuarter, QuarterState } from "./types";

/** The four quarters of a year as a unit stands today. */
export function statesOfYear(
  year: number,
  confirmed: readonly ConfirmedQuarter[],
  today: PlainDate,
): QuarterState[] {
  return QUARTERS.map((quarter) => {
    const own = confirmed.find((each) => each.year === year && each.quarter === quarter) ?? null;
    const deadline = quarterDeadline({ year, quarter });
    const state = own ? "confirmed" : unconfirmed({ year, quarter }, deadline, today);
    return { quarter, state, deadline, confirmed: own };
  });
}

function unconfirmed(of: YearQuarter, deadline: PlainDate, today: PlainDate): QuarterState["state"] {
  if (today > deadline) return "late";
  return confirmationSource(of, [], today).ok ? "open" : "not_due";
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
