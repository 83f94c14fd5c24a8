import { foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { Period } from "@/lib/criteria/periods";
import { ratingsLink } from "@/lib/criteria/record-links";
import { reachesPercent } from "@/lib/criteria/shares";
import type { Measured, Outcome } from "@/lib/criteria/types";
import { formatDate } from "@/lib/platform/dates";

/** 1.3: members with an approved comment and rating, of those who are to be rated. A threshold is a percentage. */
export function annualRating(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const { rated, waiting, excluded, missing } = facts.reviews.ratings;
  const outcome = judge(facts, period, threshold);
  return {
    outcome,
    figures: { value: rated, of: rated + waiting + missing, excluded },
    sentence: sentenceFor(outcome, facts, period, threshold),
    links: [ratingsLink(facts)],
  };
}

function judge(facts: UnitFacts, period: Period, threshold: number | null): Outcome {
  const { rated, waiting, excluded, missing } = facts.reviews.ratings;
  if (isFoundedAfter(period, facts)) return "nil";
  if (facts.today < period.from) return "not_due";
  const of = rated + waiting + missing;
  if (of === 0) return excluded > 0 ? "nil" : "no_data";
  const isOpen = facts.today <= lastCounted(period, facts);
  if (rated + waiting + excluded === 0) return isOpen ? "not_due" : "no_data";
  if (threshold === null) return "figures_only";
  if (reachesPercent(rated, of, threshold)) return "met";
  return isOpen ? "not_due" : "not_met";
}

function sentenceFor(outcome: Outcome, facts: UnitFacts, period: Period, threshold: number | null): string {
  const { rated, waiting, excluded, missing } = facts.reviews.ratings;
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  const of = rated + waiting + missing;
  const apart = excluded > 0 ? `${excluded} không thuộc diện` : null;
  if (of === 0)
    return excluded > 0
      ? `Cả ${excluded} đoàn viên không thuộc diện xếp loại ${period.label}.`
      : "Đơn vị chưa có danh sách đoàn viên.";
  if (rated + waiting + excluded === 0) return `Chưa nhận xét, xếp loại đoàn viên nào của ${period.label}.`;
  const due = formatDate(lastCounted(period, facts));
  return `${[
    `${rated}/${of} đoàn viên có nhận xét, xếp loại ${period.label} đã duyệt`,
    apart,
    waiting > 0 ? `${waiting} người chờ duyệt` : null,
    missing > 0 ? `${missing} người chưa có` : null,
    outcome === "not_met" ? `mức cần đạt là ${threshold}%` : null,
    outcome === "not_due" ? `cần ${threshold}% đến ngày ${due}` : null,
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
