import type { CaseFact } from "@/lib/criteria/case-facts";
import { countedUntil, foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { shortfall } from "@/lib/criteria/judging";
import { saidNil } from "@/lib/criteria/nil-words";
import type { Period } from "@/lib/criteria/periods";
import { admissionLink } from "@/lib/criteria/record-links";
import { percentWords, reachesPercent } from "@/lib/criteria/shares";
import type { Measured, Outcome } from "@/lib/criteria/types";

/**
 * `whole` have every step, the recorded ones alike; `open` are approved but not finished; `early` not approved yet;
 * `ended` were approved and came to no ceremony.
 */
type Counts = { whole: number; open: number; early: number; ended: number };

/**
 * 1.4a: of the admissions that were approved or recorded in the period, those with every step. A refused or withdrawn
 * application is no admission, nor is one that was approved and came to no ceremony. A threshold is a percentage.
 */
export function admissionsComplete(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const counts = countAdmissions(facts, period);
  const outcome = judge(facts, period, counts, threshold);
  const { whole, open, early } = counts;
  return {
    outcome,
    figures: { value: whole, of: whole + open, excluded: early },
    sentence: sentenceFor(outcome, facts, period, counts, threshold),
    links: [admissionLink(facts)],
  };
}

function countAdmissions(facts: UnitFacts, period: Period): Counts {
  const counts = { whole: 0, open: 0, early: 0, ended: 0 };
  if (isFoundedAfter(period, facts)) return counts;
  const until = countedUntil(period, facts);
  for (const each of facts.cases.cases) {
    const kind = kindOf(each, period.from, until);
    if (kind) counts[kind] += 1;
  }
  return counts;
}

function kindOf(each: CaseFact, from: string, until: string): keyof Counts | null {
  const { procedure, outcome, openedOn, closedOn, acts, entry } = each;
  if (procedure !== "admission" || openedOn > until || (closedOn !== null && closedOn < from)) return null;
  if (acts.includes("not_induct")) return "ended";
  if (outcome === "refused" || outcome === "withdrawn") return null;
  if (closedOn !== null && closedOn <= until) return "whole";
  return acts.includes("approve") || entry === "recorded" ? "open" : "early";
}

function judge(facts: UnitFacts, period: Period, counts: Counts, threshold: number | null): Outcome {
  if (isFoundedAfter(period, facts)) return "nil";
  if (facts.today < period.from) return "not_due";
  const { whole, open, early, ended } = counts;
  const isOver = facts.today > lastCounted(period, facts);
  if (whole + open === 0) {
    if (early === 0) return ended > 0 || saidNil(facts, period, "admission") ? "nil" : "no_data";
    return isOver ? "no_data" : "not_due";
  }
  if (threshold === null) return "figures_only";
  if (reachesPercent(whole, whole + open, threshold)) return "met";
  return isOver ? "not_met" : "not_due";
}

function sentenceFor(
  outcome: Outcome,
  facts: UnitFacts,
  period: Period,
  { whole, open, early, ended }: Counts,
  threshold: number | null,
): string {
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  const inVain = ended > 0 ? `${ended} người đã được chuẩn y nhưng không kết nạp, không tính` : null;
  if (outcome === "nil" && inVain) return `${inVain}; không còn hồ sơ kết nạp nào trong ${period.label}.`;
  if (outcome === "nil") return `Đơn vị xác nhận không kết nạp đoàn viên nào trong ${period.label}.`;
  if (outcome === "no_data" && early === 0)
    return `Chưa ghi hồ sơ kết nạp nào trong ${period.label} và chưa xác nhận không phát sinh.`;
  if (facts.today < period.from) return `Chưa đến kỳ tính kết nạp đoàn viên của ${period.label}.`;
  return `${[
    `${whole}/${whole + open} người được kết nạp đủ các bước trong ${period.label}`,
    early > 0 ? `${early} hồ sơ chưa được chuẩn y, chưa tính` : null,
    inVain,
    shortfall(outcome, percentWords(threshold), { facts, period }),
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
