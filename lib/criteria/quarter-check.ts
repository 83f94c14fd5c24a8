import type { QuarterFact, UnitFacts } from "@/lib/criteria/facts";
import { reachesDue } from "@/lib/criteria/judging";
import type { Period } from "@/lib/criteria/periods";
import { quartersLink } from "@/lib/criteria/record-links";
import type { Measured, Outcome } from "@/lib/criteria/types";
import {
  quarterEnd,
  quarterName,
  quartersEndingIn,
  sameQuarter,
  type YearQuarter,
} from "@/lib/members/quarter-dates";
import { quarterDeadline } from "@/lib/members/quarters";
import { formatDate } from "@/lib/platform/dates";

type Standing = "confirmed" | "too_late" | "missing" | "pending" | "after_cut_off" | "before_unit";
type CountedQuarter = YearQuarter & { standing: Standing; fact: QuarterFact | undefined };

/** 1.1: the quarters whose roster the unit has confirmed, of those due by the cut-off day. */
export function quartersConfirmed(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const quarters = quartersEndingIn(period).map((quarter) => count(quarter, facts));
  const outcome = judge(quarters, threshold);
  return {
    outcome,
    figures: {
      value: having(quarters, "confirmed").length,
      of: having(quarters, "confirmed", "too_late", "missing").length,
      excluded: having(quarters, "before_unit").length,
    },
    sentence: sentenceFor(outcome, quarters, facts, period),
    links: [quartersLink(facts)],
  };
}

function having(quarters: CountedQuarter[], ...standings: Standing[]): CountedQuarter[] {
  return quarters.filter((quarter) => standings.includes(quarter.standing));
}

function count(quarter: YearQuarter, facts: UnitFacts): CountedQuarter {
  const fact = facts.quarters.find((each) => sameQuarter(each, quarter));
  return { ...quarter, fact, standing: standingOf(quarter, fact, facts) };
}

/**
 * A quarter is due once its deadline has passed. One confirmed ahead of that counts already, one confirmed late counts up
 * to the cut-off day; after it the quarter counts no more, but is not called missing.
 */
function standingOf(quarter: YearQuarter, fact: QuarterFact | undefined, facts: UnitFacts): Standing {
  const deadline = quarterDeadline(quarter, facts.quarterRule);
  if (facts.existsFrom !== null && quarterEnd(quarter) < facts.existsFrom) return "before_unit";
  if (deadline > facts.cutOff) return "after_cut_off";
  if (fact) return fact.confirmedOn <= facts.cutOff ? "confirmed" : "too_late";
  return deadline < facts.today ? "missing" : "pending";
}

function judge(quarters: CountedQuarter[], threshold: number | null): Outcome {
  const confirmed = having(quarters, "confirmed").length;
  const tooLate = having(quarters, "too_late").length;
  const due = confirmed + tooLate + having(quarters, "missing").length;
  if (due === 0) {
    const everDue = having(quarters, "pending").length > 0;
    return !everDue && having(quarters, "before_unit").length > 0 ? "nil" : "not_due";
  }
  if (confirmed + tooLate === 0) return "no_data";
  if (threshold === null) return "figures_only";
  return reachesDue(confirmed, { threshold, due }) ? "met" : "not_met";
}

function sentenceFor(outcome: Outcome, quarters: CountedQuarter[], facts: UnitFacts, period: Period): string {
  if (outcome === "nil") return `Đơn vị thành lập sau các quý phải chốt trong ${period.label}.`;
  if (outcome === "not_due") return `Chưa quý nào của ${period.label} đến hạn chốt danh sách.`;
  const missing = having(quarters, "missing");
  if (outcome === "no_data") return `Chưa chốt danh sách quý nào trong ${missing.length} quý đến hạn.`;
  const confirmed = having(quarters, "confirmed");
  const tooLate = having(quarters, "too_late");
  return `${[
    `Đã chốt danh sách ${confirmed.length}/${confirmed.length + tooLate.length + missing.length} quý đến hạn`,
    lastConfirmed(confirmed),
    ...tooLate.map((each) => lateWords(each, facts)),
    missing.length > 0 ? `còn thiếu ${names(missing)}` : null,
    notDue(having(quarters, "pending", "after_cut_off"), facts),
    excluded(having(quarters, "before_unit")),
  ]
    .filter((part) => part !== null)
    .join("; ")}.`;
}

function lastConfirmed(confirmed: CountedQuarter[]): string | null {
  const last = confirmed.at(-1);
  if (!last?.fact) return null;
  return `${quarterName(last.quarter)} có ${last.fact.members.toLocaleString("vi-VN")} đoàn viên, chốt ngày ${formatDate(last.fact.confirmedOn)}`;
}

function lateWords({ quarter, fact }: CountedQuarter, { cutOff }: UnitFacts): string | null {
  return fact
    ? `${quarterName(quarter)} chốt ngày ${formatDate(fact.confirmedOn)}, sau ngày chốt số liệu ${formatDate(cutOff)}`
    : null;
}

function notDue(later: CountedQuarter[], { cutOff }: UnitFacts): string | null {
  return later.length > 0 ? `${names(later)} chưa đến hạn (ngày chốt số liệu ${formatDate(cutOff)})` : null;
}

function excluded(before: CountedQuarter[]): string | null {
  return before.length > 0 ? `không tính ${names(before)} vì đơn vị chưa thành lập` : null;
}

function names(quarters: CountedQuarter[]): string {
  return quarters.map((each) => quarterName(each.quarter)).join(", ");
}
