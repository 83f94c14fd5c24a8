import { foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { shortfall } from "@/lib/criteria/judging";
import { leftOutWords } from "@/lib/criteria/messages";
import type { Period } from "@/lib/criteria/periods";
import type { TrainingGroup } from "@/lib/criteria/rating-facts";
import { trainingLink } from "@/lib/criteria/record-links";
import { percentWords, reachesPercent } from "@/lib/criteria/shares";
import type { Exclusion, Measured, Outcome } from "@/lib/criteria/types";

type Counts = { members: number; registered: number; evaluated: number; confirmed: number; excluded: number };
type Rule = { threshold: number | null; exclusions: readonly Exclusion[] };

/** 1.4b: members whose programme of the year was registered and evaluated. A threshold is a percentage of all who count. */
export function trainingProgram(
  facts: UnitFacts,
  period: Period,
  threshold: number | null,
  exclusions: readonly Exclusion[],
): Measured {
  const counts = countMembers(facts.reviews.training, exclusions);
  const outcome = judge(facts, period, counts, threshold);
  const { members, evaluated, excluded } = counts;
  return {
    outcome,
    figures: { value: evaluated, of: members, excluded },
    sentence: sentenceFor(outcome, facts, period, counts, { threshold, exclusions }),
    links: [trainingLink(facts)],
  };
}

/** Whoever is left out counts neither way. */
function countMembers(groups: readonly TrainingGroup[], exclusions: readonly Exclusion[]): Counts {
  const isOut = ({ deferred, isNew }: TrainingGroup) =>
    (deferred && exclusions.includes("deferred")) || (isNew && exclusions.includes("under_six_months"));
  const all = (holds: (group: TrainingGroup) => boolean) =>
    groups.filter(holds).reduce((sum, { people }) => sum + people, 0);
  return {
    members: all((group) => !isOut(group)),
    registered: all((group) => !isOut(group) && group.registered),
    evaluated: all((group) => !isOut(group) && group.evaluated),
    confirmed: all((group) => !isOut(group) && group.confirmed),
    excluded: all(isOut),
  };
}

function judge(facts: UnitFacts, period: Period, counts: Counts, threshold: number | null): Outcome {
  const { members, registered, evaluated, excluded } = counts;
  if (isFoundedAfter(period, facts)) return "nil";
  if (facts.today < period.from) return "not_due";
  if (members === 0) return excluded > 0 ? "nil" : "no_data";
  const isOpen = facts.today <= lastCounted(period, facts);
  if (registered === 0) return isOpen ? "not_due" : "no_data";
  if (threshold === null) return "figures_only";
  if (reachesPercent(evaluated, members, threshold)) return "met";
  return isOpen ? "not_due" : "not_met";
}

function sentenceFor(
  outcome: Outcome,
  facts: UnitFacts,
  period: Period,
  { members, registered, evaluated, confirmed, excluded }: Counts,
  { threshold, exclusions }: Rule,
): string {
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  const leftOut = leftOutWords(excluded, exclusions);
  if (members === 0)
    return leftOut
      ? `Không có đoàn viên nào phải đăng ký chương trình rèn luyện ${period.label}; ${leftOut}.`
      : "Đơn vị chưa có danh sách đoàn viên.";
  if (registered === 0) return `Chưa đoàn viên nào đăng ký chương trình rèn luyện ${period.label}.`;
  return `${[
    `${registered}/${members} đoàn viên đăng ký chương trình rèn luyện ${period.label}`,
    leftOut,
    `${evaluated} người được đánh giá`,
    confirmed > 0 ? `đơn vị đã xác nhận ${confirmed}` : null,
    shortfall(outcome, percentWords(threshold), { facts, period }),
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
