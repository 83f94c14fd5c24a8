import type { UnitFacts } from "@/lib/criteria/facts";
import type { Period } from "@/lib/criteria/periods";
import type { Outcome } from "@/lib/criteria/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

/** A count of records against a number that must be reached by the end of the period or the cut-off day. */
export type Counted = {
  counted: number;
  /** Recorded and about the matter, but not of the kind that counts. */
  others: number;
  threshold: number | null;
  /** Until this day an empty list says nothing yet. */
  expectedBy?: PlainDate | undefined;
};

export function earliest(...days: PlainDate[]): PlainDate {
  return days.reduce((first, day) => (day.localeCompare(first) < 0 ? day : first));
}

/** The last day that counts: of the period, unless the cut-off day comes before. */
export function dueDay({ cutOff }: Pick<UnitFacts, "cutOff">, period: Period): PlainDate {
  return earliest(period.to, cutOff);
}

export function judgeCount(
  { counted, others, threshold, expectedBy }: Counted,
  facts: Pick<UnitFacts, "existsFrom" | "today" | "cutOff">,
  period: Period,
): Outcome {
  const { existsFrom, today } = facts;
  const dueOn = dueDay(facts, period);
  if (existsFrom !== null && existsFrom > dueOn) return "nil";
  if (today < period.from) return "not_due";
  if (counted + others === 0) return expectedBy !== undefined && today <= expectedBy ? "not_due" : "no_data";
  if (threshold === null) return "figures_only";
  if (counted >= threshold) return "met";
  return today <= dueOn ? "not_due" : "not_met";
}

/** Of a threshold no more is asked than what was due by the day on which it is judged. */
export function reachesDue(counted: number, { threshold, due }: { threshold: number; due: number }): boolean {
  return counted >= Math.min(threshold, due);
}

/** How far it is from the number, where one is set and not reached. */
export function shortfall(
  outcome: Outcome,
  { threshold, dueOn }: { threshold: number | null; dueOn: PlainDate },
): string | null {
  if (outcome === "not_met") return `mức cần đạt là ${threshold}`;
  return outcome === "not_due" ? `cần ${threshold} đến ngày ${formatDate(dueOn)}` : null;
}
