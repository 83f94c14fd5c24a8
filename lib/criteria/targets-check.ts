import { foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { shortfall } from "@/lib/criteria/judging";
import type { Period } from "@/lib/criteria/periods";
import type { TargetFact } from "@/lib/criteria/plan-facts";
import { targetLinks } from "@/lib/criteria/record-links";
import { percentWords, reachesPercent } from "@/lib/criteria/shares";
import { doneOf } from "@/lib/criteria/target-results";
import type { Measured, Outcome } from "@/lib/criteria/types";

type Standing = { target: TargetFact; done: number; met: boolean };

/** 2.4: the targets given to the unit that it has reached. A threshold is a percentage of their number. */
export function targetsMet(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const standings = isFoundedAfter(period, facts)
    ? []
    : facts.plan.targets.map((target) => standingOf(target, facts, period));
  const outcome = judge(facts, period, standings, threshold);
  const met = standings.filter((each) => each.met).length;
  return {
    outcome,
    figures: { value: met, of: standings.length, excluded: 0 },
    sentence: sentenceFor(outcome, facts, period, { standings, threshold }),
    links: targetLinks(
      facts,
      standings.map(({ target }) => target),
    ),
  };
}

function standingOf(target: TargetFact, facts: UnitFacts, period: Period): Standing {
  const done = doneOf(target, period, facts);
  return { target, done, met: done >= target.value };
}

function judge(
  facts: UnitFacts,
  period: Period,
  standings: readonly Standing[],
  threshold: number | null,
): Outcome {
  if (isFoundedAfter(period, facts)) return "nil";
  if (facts.today < period.from) return "not_due";
  const isOver = facts.today > lastCounted(period, facts);
  if (standings.length === 0) return isOver ? "nil" : "not_due";
  if (standings.every(({ done }) => done === 0)) return "no_data";
  if (threshold === null) return "figures_only";
  const met = standings.filter((each) => each.met).length;
  if (reachesPercent(met, standings.length, threshold)) return "met";
  return isOver ? "not_met" : "not_due";
}

function sentenceFor(
  outcome: Outcome,
  facts: UnitFacts,
  period: Period,
  { standings, threshold }: { standings: readonly Standing[]; threshold: number | null },
): string {
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  if (standings.length === 0) return `Cấp trên chưa giao chỉ tiêu nào cho đơn vị trong ${period.label}.`;
  const met = standings.filter((each) => each.met);
  const lacking = standings.filter((each) => !each.met);
  if (outcome === "no_data")
    return `Chưa ghi kết quả nào cho ${standings.length} chỉ tiêu được giao trong ${period.label}.`;
  return `${[
    `Đạt ${met.length}/${standings.length} chỉ tiêu được giao trong ${period.label}`,
    lacking.length > 0 ? `còn thiếu: ${lacking.map(words).join(", ")}` : null,
    shortfall(outcome, percentWords(threshold), { facts, period }),
  ]
    .filter(Boolean)
    .join("; ")}.`;
}

function words({ target, done }: Standing): string {
  return `${target.name} ${done.toLocaleString("vi-VN")}/${target.value.toLocaleString("vi-VN")}`;
}
