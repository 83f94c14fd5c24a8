import { countedUntil, foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { shortfall } from "@/lib/criteria/judging";
import type { Period } from "@/lib/criteria/periods";
import type { ProgramItemFact } from "@/lib/criteria/plan-facts";
import { programDueOn } from "@/lib/criteria/program-check";
import { programLink } from "@/lib/criteria/record-links";
import { percentWords, reachesPercent } from "@/lib/criteria/shares";
import type { Measured, Outcome } from "@/lib/criteria/types";
import { formatDate } from "@/lib/platform/dates";

type Counts = { done: number; missing: number; dropped: number; later: number };

/** 2.2: the items of the programme that are done, of those due by the cut-off day. A threshold is a percentage. */
export function programItemsDone(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const counts = countItems(facts, period);
  const outcome = judge(facts, period, counts, threshold);
  const { done, missing, dropped } = counts;
  return {
    outcome,
    figures: { value: done, of: done + missing, excluded: dropped },
    sentence: sentenceFor(outcome, facts, period, counts, threshold),
    links: [programLink(facts)],
  };
}

function countItems(facts: UnitFacts, period: Period): Counts {
  const items = isFoundedAfter(period, facts) ? [] : (facts.plan.program?.items ?? []);
  const kinds = items.map((item) => kindOf(item, facts, period));
  const of = (kind: keyof Counts) => kinds.filter((each) => each === kind).length;
  return { done: of("done"), missing: of("missing"), dropped: of("dropped"), later: of("later") };
}

/** An item is due once its day has passed; one that is done ahead of that counts already. */
function kindOf(item: ProgramItemFact, facts: UnitFacts, period: Period): keyof Counts {
  if (item.state === "dropped") return "dropped";
  if (item.dueOn > lastCounted(period, facts)) return "later";
  if (item.doneOn !== null && item.doneOn <= countedUntil(period, facts)) return "done";
  return item.dueOn < facts.today ? "missing" : "later";
}

function judge(facts: UnitFacts, period: Period, counts: Counts, threshold: number | null): Outcome {
  if (isFoundedAfter(period, facts)) return "nil";
  const { done, missing, dropped, later } = counts;
  if (done + missing === 0) {
    if (later > 0 || facts.today < period.from) return "not_due";
    if (dropped > 0) return "nil";
    const due = programDueOn(facts, period);
    return due !== null && facts.today <= due ? "not_due" : "no_data";
  }
  if (threshold === null) return "figures_only";
  return reachesPercent(done, done + missing, threshold) ? "met" : "not_met";
}

function sentenceFor(
  outcome: Outcome,
  facts: UnitFacts,
  period: Period,
  { done, missing, dropped, later }: Counts,
  threshold: number | null,
): string {
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  if (outcome === "no_data") return `Chương trình công tác ${period.label} chưa có việc nào.`;
  if (outcome === "nil")
    return `Cả ${dropped} việc của chương trình ${period.label} đều ghi không làm, có lý do.`;
  if (outcome === "not_due") return `Chưa việc nào của chương trình ${period.label} đến hạn.`;
  return `${[
    `Đã xong ${done}/${done + missing} việc đến hạn của chương trình ${period.label}`,
    missing > 0 ? `${missing} việc quá hạn` : null,
    dropped > 0 ? `${dropped} việc không làm, có lý do` : null,
    later > 0 ? `${later} việc chưa đến hạn (ngày chốt số liệu ${formatDate(facts.cutOff)})` : null,
    shortfall(outcome, percentWords(threshold), { facts, period }),
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
