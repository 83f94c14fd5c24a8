import { foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { Period } from "@/lib/criteria/periods";
import type { PlanFacts, ProgramFact } from "@/lib/criteria/plan-facts";
import { programLink } from "@/lib/criteria/record-links";
import type { Measured, Outcome } from "@/lib/criteria/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { dayFrom } from "@/lib/platform/month-day";

/** Until when the programme must be out; null: the unit was founded later, so no day is asked of it. */
export function programDueOn(
  {
    plan,
    calendar,
    existsFrom,
  }: Pick<UnitFacts, "calendar" | "existsFrom"> & { plan: Pick<PlanFacts, "programDue"> },
  period: Period,
): PlainDate | null {
  const due = dayFrom(
    period.from,
    calendar === "school_year" ? plan.programDue.school : plan.programDue.calendar,
  );
  return existsFrom !== null && existsFrom > due ? null : due;
}

/** 2.1: a programme issued from the start of the year, approved in the BCH, that says which resolutions it carries out. */
export function programIssued(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const due = programDueOn(facts, period);
  const holds = isWhole(facts, period, due);
  const outcome = judge(facts, period, due, holds, threshold);
  return {
    outcome,
    figures: { value: holds ? 1 : 0, of: outcome === "nil" || outcome === "not_due" ? 0 : 1, excluded: 0 },
    sentence: sentenceFor(outcome, facts, period, due),
    links: [programLink(facts)],
  };
}

function isWhole(facts: UnitFacts, period: Period, due: PlainDate | null): boolean {
  const { program } = facts.plan;
  if (!program?.issuedOn || program.resolutions === 0) return false;
  const last = due ?? lastCounted(period, facts);
  return program.issuedOn <= last && isApproved(program, facts, period);
}

function isApproved({ approvedOn }: ProgramFact, facts: UnitFacts, period: Period): boolean {
  return approvedOn !== null && approvedOn <= lastCounted(period, facts);
}

function judge(
  facts: UnitFacts,
  period: Period,
  due: PlainDate | null,
  holds: boolean,
  threshold: number | null,
): Outcome {
  if (isFoundedAfter(period, facts)) return "nil";
  if (threshold !== null && holds) return "met";
  if (!holds && facts.today <= (due ?? lastCounted(period, facts))) return "not_due";
  if (!facts.plan.program) return "no_data";
  return threshold === null ? "figures_only" : "not_met";
}

function sentenceFor(outcome: Outcome, facts: UnitFacts, period: Period, due: PlainDate | null): string {
  if (outcome === "nil") return foundedAfterWords(period);
  const { program } = facts.plan;
  if (!program && outcome === "not_due") {
    const last = formatDate(due ?? lastCounted(period, facts));
    return `Chưa đến hạn ban hành chương trình công tác ${period.label} (${last}).`;
  }
  if (!program) return `Chưa ghi chương trình công tác ${period.label}.`;
  return `${[issuedWords(program, facts, due), approvedWords(program, facts, period), resolutionWords(program)].join("; ")}.`;
}

function issuedWords(
  { number, issuedOn }: ProgramFact,
  { existsFrom }: UnitFacts,
  due: PlainDate | null,
): string {
  const name = `Chương trình công tác${number ? ` số ${number}` : ""}`;
  const by = due ? `hạn ${formatDate(due)}` : null;
  if (!issuedOn) return `${name} đang soạn, chưa ghi ngày ban hành${by ? ` (${by})` : ""}`;
  const issued = `${name} ban hành ngày ${formatDate(issuedOn)}`;
  if (due) return `${issued}, ${issuedOn <= due ? "đúng" : "sau"} ${by}`;
  return existsFrom ? `${issued}; không tính hạn vì đơn vị thành lập ngày ${formatDate(existsFrom)}` : issued;
}

function approvedWords(program: ProgramFact, facts: UnitFacts, period: Period): string {
  const { approvedOn } = program;
  if (approvedOn && isApproved(program, facts, period))
    return `Ban Chấp hành thông qua ngày ${formatDate(approvedOn)}`;
  return "Ban Chấp hành chưa thông qua";
}

function resolutionWords({ resolutions }: ProgramFact): string {
  return resolutions > 0 ? `thực hiện ${resolutions} nghị quyết` : "chưa nêu nghị quyết nào";
}
