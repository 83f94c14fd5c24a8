import { countedUntil, foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { shortfall } from "@/lib/criteria/judging";
import { saidNil } from "@/lib/criteria/nil-words";
import type { Period } from "@/lib/criteria/periods";
import type { AgedMember } from "@/lib/criteria/plan-facts";
import { graduationsLink, overAgeLink } from "@/lib/criteria/record-links";
import { percentWords, reachesPercent } from "@/lib/criteria/shares";
import type { Exclusion, Measured, Outcome } from "@/lib/criteria/types";
import { isOverAge } from "@/lib/graduations/rules";
import type { PlainDate } from "@/lib/platform/dates";

type Counts = { graduated: number; staying: number; open: number; leading: number };

/**
 * 1.4d: members over 30 who left the Union by its procedure or stay by their branch's decision; those in a leading
 * post may be left out. A threshold is a percentage.
 */
export function overAgeResolved(
  facts: UnitFacts,
  period: Period,
  threshold: number | null,
  exclusions: readonly Exclusion[],
): Measured {
  const counts = countAged(facts, period, exclusions.includes("leading_post"));
  const outcome = judge(facts, period, counts, threshold);
  const { open, leading } = counts;
  const resolved = resolvedOf(counts);
  return {
    outcome,
    figures: { value: resolved, of: resolved + open, excluded: leading },
    sentence: sentenceFor(outcome, facts, period, { counts, threshold }),
    links: [overAgeLink(facts), graduationsLink(facts)],
  };
}

function resolvedOf({ graduated, staying }: Counts): number {
  return graduated + staying;
}

function countAged(facts: UnitFacts, period: Period, leavesOutLeaders: boolean): Counts {
  const counts = { graduated: 0, staying: 0, open: 0, leading: 0 };
  if (isFoundedAfter(period, facts)) return counts;
  const until = countedUntil(period, facts);
  for (const member of facts.plan.aged) {
    const kind = kindOf(member, period, until, leavesOutLeaders);
    if (kind) counts[kind] += 1;
  }
  return counts;
}

/** Who was over age and there on the last day, or left in the period because of it; null: nobody to be asked about. */
function kindOf(
  member: AgedMember,
  period: Period,
  until: PlainDate,
  leavesOutLeaders: boolean,
): keyof Counts | null {
  if (!isOverAge(member.birthDate, until)) return null;
  const { status, statusSince, leads, stays = [] } = member;
  if (status === "active" || (statusSince !== null && statusSince > until)) {
    if (leads && leavesOutLeaders) return "leading";
    return stays.some((stay) => stay.on <= until && stay.until >= until) ? "staying" : "open";
  }
  const inPeriod = statusSince !== null && statusSince >= period.from;
  return status === "graduated" && inPeriod ? "graduated" : null;
}

function judge(facts: UnitFacts, period: Period, counts: Counts, threshold: number | null): Outcome {
  if (isFoundedAfter(period, facts)) return "nil";
  if (facts.today < period.from) return "not_due";
  const { open } = counts;
  const resolved = resolvedOf(counts);
  if (resolved + open === 0) return isKnown(facts, period, counts) ? "nil" : "no_data";
  if (threshold === null) return "figures_only";
  if (reachesPercent(resolved, resolved + open, threshold)) return "met";
  return facts.today <= lastCounted(period, facts) ? "not_due" : "not_met";
}

/** A roster shows that nobody is over age; without one it is the unit's signed word. */
function isKnown(facts: UnitFacts, period: Period, { leading }: Counts): boolean {
  return facts.plan.hasRoster || leading > 0 || saidNil(facts, period, "graduation");
}

function sentenceFor(
  outcome: Outcome,
  facts: UnitFacts,
  period: Period,
  { counts, threshold }: { counts: Counts; threshold: number | null },
): string {
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  if (outcome === "no_data") return "Đơn vị chưa có danh sách đoàn viên.";
  if (outcome === "nil" && !facts.plan.hasRoster && counts.leading === 0)
    return `Đơn vị xác nhận không có ai phải làm thủ tục trưởng thành Đoàn trong ${period.label}.`;
  const { graduated, staying, open, leading } = counts;
  const of = resolvedOf(counts) + open;
  const posts = leading > 0 ? `${leading} người quá 30 tuổi đang giữ chức vụ, không thuộc diện` : null;
  if (of === 0)
    return `${["Không có đoàn viên nào quá 30 tuổi phải làm thủ tục", posts].filter(Boolean).join("; ")}.`;
  return `${[
    `${graduated}/${of} đoàn viên quá 30 tuổi đã trưởng thành Đoàn trong ${period.label}`,
    staying > 0 ? `${staying} người được chi đoàn quyết định ở lại` : null,
    open > 0
      ? `${open} người còn trong danh sách, ai được ở lại thì ghi quyết định ở Trưởng thành Đoàn`
      : null,
    posts,
    shortfall(outcome, percentWords(threshold), { facts, period }),
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
