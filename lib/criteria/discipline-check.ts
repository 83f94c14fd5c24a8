import { type CaseFact, saidNil } from "@/lib/criteria/case-facts";
import { countedUntil, foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { Period } from "@/lib/criteria/periods";
import { casesLink } from "@/lib/criteria/record-links";
import { reachesPercent } from "@/lib/criteria/shares";
import type { Measured, Outcome } from "@/lib/criteria/types";

type Counts = { complete: number; underWay: number; withdrawn: number };

const BEFORE_BALLOT = ["verify", "self_review"];

/**
 * 1.4e: disciplinary cases that went through every step, of those that were not withdrawn. That the right level
 * decided is held by the procedure itself. A year without a case is the unit's signed word. Names nobody. A threshold
 * is a percentage.
 */
export function disciplineComplete(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const counts = isFoundedAfter(period, facts) ? NONE : countCases(facts, period);
  const outcome = judge(facts, period, counts, threshold);
  const { complete, underWay, withdrawn } = counts;
  return {
    outcome,
    figures: { value: complete, of: complete + underWay, excluded: withdrawn },
    sentence: sentenceFor(outcome, facts, period, counts),
    links: [casesLink(facts)],
  };
}

const NONE: Counts = { complete: 0, underWay: 0, withdrawn: 0 };

function countCases(facts: UnitFacts, period: Period): Counts {
  const counts = { ...NONE };
  const until = countedUntil(period, facts);
  for (const each of facts.cases.cases) {
    const { procedure, isOwn, openedOn, closedOn } = each;
    if (procedure !== "discipline" || !isOwn || openedOn > until) continue;
    if (closedOn !== null && closedOn < period.from) continue;
    counts[kindOf(each)] += 1;
  }
  return counts;
}

/** A recorded result was measured by the same rules when it was told. */
function kindOf({ entry, outcome, acts }: CaseFact): keyof Counts {
  if (outcome === "withdrawn") return "withdrawn";
  if (entry === "recorded") return "complete";
  const did = (act: string) => acts.includes(act);
  if (!BEFORE_BALLOT.every(did)) return "underWay";
  if (did("vote_down") || (did("vote") && did("decide_none"))) return "complete";
  const decided = did("decide_at_branch") || did("decide_above");
  return did("vote") && decided && did("announce") ? "complete" : "underWay";
}

function judge(facts: UnitFacts, period: Period, counts: Counts, threshold: number | null): Outcome {
  if (isFoundedAfter(period, facts)) return "nil";
  if (facts.today < period.from) return "not_due";
  const { complete, underWay } = counts;
  if (complete + underWay === 0) return saidNil(facts, "discipline") ? "nil" : "no_data";
  if (threshold === null) return "figures_only";
  if (reachesPercent(complete, complete + underWay, threshold)) return "met";
  return facts.today <= lastCounted(period, facts) ? "not_due" : "not_met";
}

function sentenceFor(outcome: Outcome, facts: UnitFacts, period: Period, counts: Counts): string {
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  const { complete, underWay, withdrawn } = counts;
  if (complete + underWay === 0)
    return outcome === "nil"
      ? `Đơn vị xác nhận không phát sinh kỷ luật trong ${period.label}.`
      : `Chưa ghi hồ sơ kỷ luật nào và chưa xác nhận không phát sinh trong ${period.label}.`;
  return `${[
    `${complete}/${complete + underWay} hồ sơ kỷ luật trong ${period.label} đủ bước, đúng cấp quyết định`,
    underWay > 0 ? `${underWay} hồ sơ đang làm` : null,
    withdrawn > 0 ? `${withdrawn} hồ sơ đã rút, không tính` : null,
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
