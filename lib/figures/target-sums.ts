import type { UnitFacts } from "@/lib/criteria/facts";
import { periodOf } from "@/lib/criteria/periods";
import type { TargetFact } from "@/lib/criteria/plan-facts";
import { doneOf } from "@/lib/criteria/target-results";
import { exactSum } from "./exact-sum";
import type { TargetSum } from "./types";

/** The year as the unit counts it, and as far as it has come. */
export type TargetSpan = Pick<UnitFacts, "calendar" | "year" | "cutOff" | "today">;

/** What one unit has done of its part of a target. */
export function targetOf(target: TargetFact, span: TargetSpan): TargetSum {
  const { targetId, name, measure, value } = target;
  const done = doneOf(target, periodOf("unit", span.calendar, span.year), span);
  return { id: targetId, name, measure, value, done, units: 1, met: done >= value ? 1 : 0 };
}

/** One line for each target, in the order in which they come: what all units were given, and have done. */
export function sumTargets(all: readonly TargetSum[]): TargetSum[] {
  const parts = new Map<string, TargetSum[]>();
  for (const one of all) parts.set(one.id, [...(parts.get(one.id) ?? []), one]);
  return [...parts.values()].flatMap((list) => {
    const [first] = list;
    const of = (part: "value" | "done" | "units" | "met") => exactSum(list.map((one) => one[part]));
    return first
      ? [{ ...first, value: of("value"), done: of("done"), units: of("units"), met: of("met") }]
      : [];
  });
}
