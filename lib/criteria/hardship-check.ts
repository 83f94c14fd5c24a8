import type { HardshipFact } from "@/lib/criteria/care-facts";
import {
  countedUntil,
  foundedAfterWords,
  isFoundedAfter,
  lastCounted,
  ownYearsOf,
} from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { shortfall } from "@/lib/criteria/judging";
import type { Period } from "@/lib/criteria/periods";
import { careLink } from "@/lib/criteria/record-links";
import { percentWords, reachesPercent } from "@/lib/criteria/shares";
import type { Measured, Outcome } from "@/lib/criteria/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

type Counts = { cases: number; whole: number; unreviewed: number; unplanned: number; unhelped: number };

/**
 * 1.5: cases of the period that were reviewed for the year, have a plan and were helped in the period. Nobody is named.
 * A threshold is a percentage of the cases; a signed review that found nobody is "không phát sinh".
 */
export function hardshipReviewed(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const counts = countCases(facts, period);
  const signedOn = signedWithin(facts, period);
  const outcome = judge(facts, period, { counts, signedOn, threshold });
  return {
    outcome,
    figures: { value: counts.whole, of: counts.cases, excluded: 0 },
    sentence: sentenceFor(outcome, facts, period, { counts, signedOn, threshold }),
    links: [careLink(facts, "hardship")],
  };
}

/** Who opened or ended a case in the period has looked at it there. */
function countCases(facts: UnitFacts, period: Period): Counts {
  const until = countedUntil(period, facts);
  const within = (day: PlainDate | null) => day !== null && day >= period.from && day <= until;
  const cases = facts.care.hardship.filter(
    ({ openedOn, endedOn }) => openedOn <= until && (endedOn === null || endedOn >= period.from),
  );
  const isReviewed = ({ openedOn, endedOn, reviewedFor }: HardshipFact) =>
    within(openedOn) || within(endedOn) || reviewedFor.includes(facts.year);
  const isHelped = ({ helpedOn }: HardshipFact) => helpedOn.some(within);
  const without = (holds: (each: HardshipFact) => boolean) => cases.filter((each) => !holds(each)).length;
  return {
    cases: cases.length,
    whole: cases.filter((each) => isReviewed(each) && each.hasPlan && isHelped(each)).length,
    unreviewed: without(isReviewed),
    unplanned: without(({ hasPlan }) => hasPlan),
    unhelped: without(isHelped),
  };
}

/** When the last word was signed of those that the period wants: one of each of the unit's years that it touches. */
function signedWithin(facts: UnitFacts, period: Period): PlainDate | null {
  const until = countedUntil(period, facts);
  const signed = facts.care.nobodySigned.filter(({ on }) => on <= until);
  const wanted = ownYearsOf(period, facts);
  if (!wanted.every((year) => signed.some((word) => word.year === year))) return null;
  const days = signed.flatMap(({ year, on }) => (wanted.includes(year) ? on : []));
  return days.toSorted().at(-1) ?? null;
}

type Found = { counts: Counts; signedOn: PlainDate | null; threshold: number | null };

function judge(facts: UnitFacts, period: Period, { counts, signedOn, threshold }: Found): Outcome {
  if (isFoundedAfter(period, facts)) return "nil";
  if (facts.today < period.from) return "not_due";
  const { cases, whole } = counts;
  if (cases === 0) return signedOn === null ? "no_data" : "nil";
  if (threshold === null) return "figures_only";
  if (reachesPercent(whole, cases, threshold)) return "met";
  return facts.today <= lastCounted(period, facts) ? "not_due" : "not_met";
}

function sentenceFor(
  outcome: Outcome,
  facts: UnitFacts,
  period: Period,
  { counts, signedOn, threshold }: Found,
): string {
  const { cases, whole, unreviewed, unplanned, unhelped } = counts;
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  if (facts.today < period.from) return `Chưa đến kỳ tính của ${period.label}.`;
  if (cases === 0 && signedOn)
    return `Đã rà soát ngày ${formatDate(signedOn)}: không có trường hợp khó khăn nào trong ${period.label}.`;
  if (cases === 0) return `Chưa rà soát đoàn viên có hoàn cảnh khó khăn của ${period.label}.`;
  const lacks = (count: number, words: string) => (count > 0 ? `${count} trường hợp ${words}` : null);
  return `${[
    `${whole}/${cases} trường hợp khó khăn trong ${period.label} đã rà soát, có kế hoạch và có việc giúp đỡ`,
    lacks(unreviewed, "chưa rà soát trong năm"),
    lacks(unplanned, "chưa có kế hoạch"),
    lacks(unhelped, "chưa có việc giúp đỡ"),
    shortfall(outcome, percentWords(threshold), { facts, period }),
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
