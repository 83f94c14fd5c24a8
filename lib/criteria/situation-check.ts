import { countedUntil, foundedAfterWords, isFoundedAfter } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { reachesDue, shortfall } from "@/lib/criteria/judging";
import type { Period } from "@/lib/criteria/periods";
import { careLink } from "@/lib/criteria/record-links";
import type { Measured, Outcome } from "@/lib/criteria/types";
import { addDays, daysInMonth, makeDate, type PlainDate } from "@/lib/platform/dates";

type Months = { noted: string[]; missing: string[]; before: number; forwarded: number };

/** 1.7: months with a note, of the months that are over; the month under way counts once it has one. */
export function situationNotes(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const months = countMonths(facts, period);
  const outcome = judge(facts, period, months, threshold);
  const { noted, missing, before } = months;
  return {
    outcome,
    figures: { value: noted.length, of: noted.length + missing.length, excluded: before },
    sentence: sentenceFor(outcome, facts, period, { months, threshold }),
    links: [careLink(facts, "situation")],
  };
}

function countMonths(facts: UnitFacts, period: Period): Months {
  const until = countedUntil(period, facts);
  const notes = new Map(facts.care.noteMonths.map((each) => [each.month, each]));
  const months: Months = { noted: [], missing: [], before: 0, forwarded: 0 };
  for (const { month, from, to } of monthsOf(period)) {
    const note = notes.get(month);
    if (from > until) break;
    if (facts.existsFrom !== null && to < facts.existsFrom) months.before += 1;
    else if (note) {
      months.noted.push(month);
      months.forwarded += note.forwarded;
    } else if (to <= until && to < facts.today) months.missing.push(month);
  }
  return months;
}

function monthsOf(period: Period): { month: string; from: PlainDate; to: PlainDate }[] {
  const months = [];
  for (let from = period.from; from <= period.to; ) {
    const [year = 0, month = 0] = from.split("-").map(Number);
    const to = makeDate(year, month, daysInMonth(year, month));
    months.push({ month: from.slice(0, 7), from, to });
    from = addDays(to, 1);
  }
  return months;
}

function judge(
  facts: UnitFacts,
  period: Period,
  { noted, missing }: Months,
  threshold: number | null,
): Outcome {
  if (isFoundedAfter(period, facts)) return "nil";
  const due = noted.length + missing.length;
  if (due === 0) return "not_due";
  if (noted.length === 0) return "no_data";
  if (threshold === null) return "figures_only";
  return reachesDue(noted.length, { threshold, due }) ? "met" : "not_met";
}

function sentenceFor(
  outcome: Outcome,
  facts: UnitFacts,
  period: Period,
  { months, threshold }: { months: Months; threshold: number | null },
): string {
  const { noted, missing, before, forwarded } = months;
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  if (outcome === "not_due") return `Chưa tháng nào của ${period.label} đến hạn ghi tình hình thanh niên.`;
  if (outcome === "no_data") return `Chưa ghi tình hình thanh niên tháng nào trong ${period.label}.`;
  return `${[
    `Đã ghi tình hình thanh niên ${noted.length}/${noted.length + missing.length} tháng của ${period.label}`,
    forwarded > 0 ? `${forwarded} lần báo lên cấp trên` : null,
    missing.length > 0 ? `còn thiếu tháng ${missing.map(short).join(", ")}` : null,
    before > 0 ? `không tính ${before} tháng trước khi thành lập` : null,
    shortfall(outcome, threshold === null ? null : `${threshold} tháng`, { facts, period }),
  ]
    .filter(Boolean)
    .join("; ")}.`;
}

/** `2026-03` → `3/2026` */
function short(month: string): string {
  return `${Number(month.slice(5))}/${month.slice(0, 4)}`;
}
