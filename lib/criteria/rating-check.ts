import { foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { shortfall } from "@/lib/criteria/judging";
import { leftOutWords } from "@/lib/criteria/messages";
import type { Period } from "@/lib/criteria/periods";
import type { RatingGroup } from "@/lib/criteria/rating-facts";
import { ratingsLink } from "@/lib/criteria/record-links";
import { percentWords, reachesPercent } from "@/lib/criteria/shares";
import type { Exclusion, Measured, Outcome } from "@/lib/criteria/types";

/** `unexcused` are recorded as not to be rated for a reason that the set does not leave out. */
type Counts = { rated: number; waiting: number; missing: number; unexcused: number; excluded: number };
type Rule = { threshold: number | null; exclusions: readonly Exclusion[] };

/** 1.3: members with an approved comment and rating, of those who are to be rated. A threshold is a percentage. */
export function annualRating(
  facts: UnitFacts,
  period: Period,
  threshold: number | null,
  exclusions: readonly Exclusion[],
): Measured {
  const counts = countMembers(facts.reviews.ratings, exclusions);
  const outcome = judge(facts, period, counts, threshold);
  return {
    outcome,
    figures: { value: counts.rated, of: baseOf(counts), excluded: counts.excluded },
    sentence: sentenceFor(outcome, facts, period, counts, { threshold, exclusions }),
    links: [ratingsLink(facts)],
  };
}

/** Whoever is left out counts neither way. */
function countMembers(groups: readonly RatingGroup[], exclusions: readonly Exclusion[]): Counts {
  const counts: Counts = { rated: 0, waiting: 0, missing: 0, unexcused: 0, excluded: 0 };
  for (const group of groups) counts[kindOf(group, exclusions)] += group.people;
  return counts;
}

function kindOf({ standing, deferred }: RatingGroup, exclusions: readonly Exclusion[]): keyof Counts {
  if (deferred && exclusions.includes("deferred")) return "excluded";
  if (standing === "rated" || standing === "waiting" || standing === "missing") return standing;
  return exclusions.includes(standing) ? "excluded" : "unexcused";
}

function baseOf({ rated, waiting, missing, unexcused }: Counts): number {
  return rated + waiting + missing + unexcused;
}

function isUntouched({ rated, waiting, unexcused, excluded }: Counts): boolean {
  return rated + waiting + unexcused + excluded === 0;
}

function judge(facts: UnitFacts, period: Period, counts: Counts, threshold: number | null): Outcome {
  if (isFoundedAfter(period, facts)) return "nil";
  if (facts.today < period.from) return "not_due";
  const of = baseOf(counts);
  if (of === 0) return counts.excluded > 0 ? "nil" : "no_data";
  const isOpen = facts.today <= lastCounted(period, facts);
  if (isUntouched(counts)) return isOpen ? "not_due" : "no_data";
  if (threshold === null) return "figures_only";
  if (reachesPercent(counts.rated, of, threshold)) return "met";
  return isOpen ? "not_due" : "not_met";
}

function sentenceFor(
  outcome: Outcome,
  facts: UnitFacts,
  period: Period,
  counts: Counts,
  { threshold, exclusions }: Rule,
): string {
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  const { rated, waiting, missing, unexcused, excluded } = counts;
  const of = baseOf(counts);
  const leftOut = leftOutWords(excluded, exclusions);
  if (of === 0)
    return excluded > 0
      ? `Không có đoàn viên nào phải xếp loại ${period.label}; ${leftOut}.`
      : "Đơn vị chưa có danh sách đoàn viên.";
  if (isUntouched(counts)) return `Chưa nhận xét, xếp loại đoàn viên nào của ${period.label}.`;
  return `${[
    `${rated}/${of} đoàn viên có nhận xét, xếp loại ${period.label} đã duyệt`,
    leftOut,
    unexcused > 0 ? `${unexcused} người ghi không xếp loại nhưng bộ tiêu chí vẫn tính` : null,
    waiting > 0 ? `${waiting} người chờ duyệt` : null,
    missing > 0 ? `${missing} người chưa có` : null,
    shortfall(outcome, percentWords(threshold), { facts, period }),
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
