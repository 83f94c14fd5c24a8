import type { TargetFact } from "@/lib/criteria/plan-facts";
import { exactSum } from "./exact-sum";
import type { TargetSum } from "./types";

/** What one unit has done of its part of a target. */
export function targetOf({ targetId, name, measure, value, results }: TargetFact): TargetSum {
  const done = exactSum(results.map(({ amount }) => amount));
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
