import { countedUntil } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { Period } from "@/lib/criteria/periods";
import type { TargetFact } from "@/lib/criteria/plan-facts";

/**
 * What of a target's results counts for a year: of its period, up to its cut-off day. Pages, report and criterion all
 * say this sum.
 */
export function doneOf(
  { results }: Pick<TargetFact, "results">,
  period: Period,
  span: Pick<UnitFacts, "cutOff" | "today">,
): number {
  const until = countedUntil(period, span);
  const counted = results.filter(({ on }) => on >= period.from && on <= until);
  // Hundredths are whole numbers: 0.1 + 0.2 reaches 0.3.
  return counted.reduce((all, { amount }) => all + Math.round(amount * 100), 0) / 100;
}
