import { isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
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

export function judgeCount(
  { counted, others, threshold, expectedBy }: Counted,
  facts: Pick<UnitFacts, "existsFrom" | "today" | "cutOff">,
  period: Period,
): Outcome {
  const { today } = facts;
  if (isFoundedAfter(period, facts)) return "nil";
  if (today < period.from) return "not_due";
  if (counted + others === 0) return expectedBy !== undefined && today <= expectedBy ? "not_due" : "no_data";
  if (threshold === null) return "figures_only";
  if (counted >= threshold) return "met";
  return today <= lastCounted(period, facts) ? "not_due" : "not_met";
}

/** Of a threshold no more is asked than what was due by the day on which it is judged. */
export function reachesDue(counted: number, { threshold, due }: { threshold: number; due: number }): boolean {
  return counted >= Math.min(threshold, due);
}

/** What must be reached (`4`, `90%`) and by when, where that is set and not reached. */
export function shortfall(
  outcome: Outcome,
  needed: number | string | null,
  { facts, period }: { facts: Pick<UnitFacts, "cutOff">; period: Period },
): string | null {
  if (needed === null) return null;
  if (outcome === "not_met") return `mức cần đạt là ${needed}`;
  return outcome === "not_due" ? `cần ${needed} đến ngày ${formatDate(lastCounted(period, facts))}` : null;
}
