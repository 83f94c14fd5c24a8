import { countedUntil, foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { Period } from "@/lib/criteria/periods";
import type { AgedMember } from "@/lib/criteria/plan-facts";
import { overAgeLink } from "@/lib/criteria/record-links";
import { reachesPercent } from "@/lib/criteria/shares";
import type { Measured, Outcome } from "@/lib/criteria/types";
import { type PlainDate, yearOf } from "@/lib/platform/dates";

/** A member who has reached this many years is over 30; the same line as the roster's filter draws. */
const OVER_AGE = 31;

type Counts = { resolved: number; open: number; leading: number };

/** 1.4d: members over 30 who left the Union by its procedure, of those without a leading post. A threshold is a percentage. */
export function overAgeResolved(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const counts = countAged(facts, period);
  const outcome = judge(facts, period, counts, threshold);
  const { resolved, open, leading } = counts;
  return {
    outcome,
    figures: { value: resolved, of: resolved + open, excluded: leading },
    sentence: sentenceFor(outcome, facts, period, counts),
    links: [overAgeLink(facts)],
  };
}

function countAged(facts: UnitFacts, period: Period): Counts {
  const counts = { resolved: 0, open: 0, leading: 0 };
  if (isFoundedAfter(period, facts)) return counts;
  const until = countedUntil(period, facts);
  for (const member of facts.plan.aged) {
    const kind = kindOf(member, period, until);
    if (kind) counts[kind] += 1;
  }
  return counts;
}

/** Who was over age and there on the last day, or left in the period because of it; null: nobody to be asked about. */
function kindOf(member: AgedMember, period: Period, until: PlainDate): keyof Counts | null {
  if (!isOverAge(member.birthDate, until)) return null;
  const { status, statusSince, leads } = member;
  if (status === "active" || (statusSince !== null && statusSince > until)) return leads ? "leading" : "open";
  const inPeriod = statusSince !== null && statusSince >= period.from;
  return status === "graduated" && inPeriod ? "resolved" : null;
}

/** Of one whose day of birth is not known the year counts. */
function isOverAge(birthDate: string, on: PlainDate): boolean {
  return birthDate <= `${yearOf(on) - OVER_AGE}${on.slice(4)}`;
}

function judge(facts: UnitFacts, period: Period, counts: Counts, threshold: number | null): Outcome {
  if (isFoundedAfter(period, facts)) return "nil";
  if (facts.today < period.from) return "not_due";
  const { resolved, open } = counts;
  if (resolved + open === 0) return facts.plan.hasRoster || counts.leading > 0 ? "nil" : "no_data";
  if (threshold === null) return "figures_only";
  if (reachesPercent(resolved, resolved + open, threshold)) return "met";
  return facts.today <= lastCounted(period, facts) ? "not_due" : "not_met";
}

function sentenceFor(outcome: Outcome, facts: UnitFacts, period: Period, counts: Counts): string {
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  if (outcome === "no_data") return "Đơn vị chưa có danh sách đoàn viên.";
  const { resolved, open, leading } = counts;
  const posts = leading > 0 ? `${leading} người quá 30 tuổi đang giữ chức vụ, không thuộc diện` : null;
  if (resolved + open === 0)
    return `${["Không có đoàn viên nào quá 30 tuổi phải làm thủ tục", posts].filter(Boolean).join("; ")}.`;
  return `${[
    `${resolved}/${resolved + open} đoàn viên quá 30 tuổi đã trưởng thành Đoàn trong ${period.label}`,
    open > 0 ? `${open} người còn trong danh sách, ai được ở lại thì nêu quyết định ở phần giải trình` : null,
    posts,
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
