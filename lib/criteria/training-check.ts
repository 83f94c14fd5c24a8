import { foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { Period } from "@/lib/criteria/periods";
import { trainingLink } from "@/lib/criteria/record-links";
import { reachesPercent } from "@/lib/criteria/shares";
import type { Measured, Outcome } from "@/lib/criteria/types";
import { formatDate } from "@/lib/platform/dates";

/** 1.4b: members whose programme of the year was registered and evaluated. A threshold is a percentage of all. */
export function trainingProgram(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const { members, evaluated } = facts.reviews.training;
  const outcome = judge(facts, period, threshold);
  return {
    outcome,
    figures: { value: evaluated, of: members, excluded: 0 },
    sentence: sentenceFor(outcome, facts, period, threshold),
    links: [trainingLink(facts)],
  };
}

function judge(facts: UnitFacts, period: Period, threshold: number | null): Outcome {
  const { members, registered, evaluated } = facts.reviews.training;
  if (isFoundedAfter(period, facts)) return "nil";
  if (facts.today < period.from) return "not_due";
  const isOpen = facts.today <= lastCounted(period, facts);
  if (registered === 0) return isOpen && members > 0 ? "not_due" : "no_data";
  if (threshold === null) return "figures_only";
  if (reachesPercent(evaluated, members, threshold)) return "met";
  return isOpen ? "not_due" : "not_met";
}

function sentenceFor(outcome: Outcome, facts: UnitFacts, period: Period, threshold: number | null): string {
  const { members, registered, evaluated, confirmed } = facts.reviews.training;
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  if (members === 0) return "Đơn vị chưa có danh sách đoàn viên.";
  if (registered === 0) return `Chưa đoàn viên nào đăng ký chương trình rèn luyện ${period.label}.`;
  return `${[
    `${registered}/${members} đoàn viên đăng ký chương trình rèn luyện ${period.label}`,
    `${evaluated} người được đánh giá`,
    confirmed > 0 ? `đơn vị đã xác nhận ${confirmed}` : null,
    outcome === "not_met" ? `mức cần đạt là ${threshold}%` : null,
    outcome === "not_due" ? `cần ${threshold}% đến ngày ${formatDate(lastCounted(period, facts))}` : null,
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
