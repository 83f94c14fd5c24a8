import type { CaseFact } from "@/lib/criteria/case-facts";
import { countedUntil, foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { shortfall } from "@/lib/criteria/judging";
import { saidNil } from "@/lib/criteria/nil-words";
import type { Period } from "@/lib/criteria/periods";
import { casesLink } from "@/lib/criteria/record-links";
import { percentWords, reachesPercent } from "@/lib/criteria/shares";
import type { Measured, Outcome } from "@/lib/criteria/types";

/** `carried` were opened before the period and went on in it. */
type Counts = { complete: number; underWay: number; withdrawn: number; carried: number };

const BEFORE_BALLOT = ["verify", "self_review"];

/**
 * 1.4e: disciplinary cases of the period that went through every step, of those that were not withdrawn. A case belongs
 * to the year in which it was opened, however long it goes on. That the right level
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
    sentence: sentenceFor(outcome, facts, period, { counts, threshold }),
    links: [casesLink(facts)],
  };
}

const NONE: Counts = { complete: 0, underWay: 0, withdrawn: 0, carried: 0 };

function countCases(facts: UnitFacts, period: Period): Counts {
  const counts = { ...NONE };
  const until = countedUntil(period, facts);
  for (const each of facts.cases.cases) {
    const { procedure, isOwn, openedOn } = each;
    if (procedure !== "discipline" || !isOwn || openedOn > until) continue;
    if (openedOn >= period.from) counts[kindOf(each)] += 1;
    else if (isCarried(each, period)) counts.carried += 1;
  }
  return counts;
}

function isCarried({ closedOn, outcome }: CaseFact, period: Period): boolean {
  return outcome !== "withdrawn" && (closedOn === null || closedOn >= period.from);
}

/** A recorded result was measured by the same rules when it was told. */
function kindOf({ entry, outcome, acts }: CaseFact): Exclude<keyof Counts, "carried"> {
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
  const { complete, underWay, carried } = counts;
  if (complete + underWay === 0) {
    if (saidNil(facts, period, "discipline")) return "nil";
    // Beside a case that goes on the word cannot be signed.
    return carried > 0 ? "figures_only" : "no_data";
  }
  if (threshold === null) return "figures_only";
  if (reachesPercent(complete, complete + underWay, threshold)) return "met";
  return facts.today <= lastCounted(period, facts) ? "not_due" : "not_met";
}

function sentenceFor(
  outcome: Outcome,
  facts: UnitFacts,
  period: Period,
  { counts, threshold }: { counts: Counts; threshold: number | null },
): string {
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  if (facts.today < period.from) return `Chưa đến kỳ tính của ${period.label}.`;
  const { complete, underWay, withdrawn, carried } = counts;
  if (outcome === "nil") return `Đơn vị xác nhận không phát sinh kỷ luật trong ${period.label}.`;
  if (outcome === "figures_only" && complete + underWay === 0)
    return `Không mở hồ sơ kỷ luật nào trong ${period.label}; ${carried} hồ sơ mở từ trước tính vào năm đã mở.`;
  if (complete + underWay === 0)
    return `Chưa ghi hồ sơ kỷ luật nào và chưa xác nhận không phát sinh trong ${period.label}.`;
  return `${[
    `${complete}/${complete + underWay} hồ sơ kỷ luật trong ${period.label} đủ bước, đúng cấp quyết định`,
    underWay > 0 ? `${underWay} hồ sơ đang làm` : null,
    withdrawn > 0 ? `${withdrawn} hồ sơ đã rút, không tính` : null,
    shortfall(outcome, percentWords(threshold), { facts, period }),
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
