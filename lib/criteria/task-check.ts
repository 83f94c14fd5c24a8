import { countedUntil, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { reachesDue } from "@/lib/criteria/judging";
import type { Period } from "@/lib/criteria/periods";
import { adviceLinks } from "@/lib/criteria/record-links";
import type { Measured, Outcome } from "@/lib/criteria/types";
import type { TaskFact } from "@/lib/criteria/work-facts";
import { formatDate } from "@/lib/platform/dates";

type Counts = { done: TaskFact[]; late: TaskFact[]; missing: TaskFact[]; later: TaskFact[] };

/** 3.3: the tasks that were due by the cut-off day and are done, in time or late. */
export function assignedTasksDone(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const counts = countTasks(facts, period);
  const outcome = judge(counts, facts, period, threshold);
  const value = counts.done.length + counts.late.length;
  const shown = [...counts.missing, ...counts.late, ...counts.done, ...counts.later];
  return {
    outcome,
    figures: { value, of: value + counts.missing.length, excluded: 0 },
    sentence: sentenceFor(outcome, counts, facts, period),
    links: adviceLinks(
      facts,
      shown.map(({ id, title, due }) => ({ id, title, day: due })),
      { kind: "assigned_task" },
    ),
  };
}

/**
 * A task belongs to the period in which it is due. One done ahead of its day counts already, one done after the last day
 * that counts is missing.
 */
export function countTasks(facts: UnitFacts, period: Period): Counts {
  const { today } = facts;
  const counts: Counts = { done: [], late: [], missing: [], later: [] };
  for (const task of facts.works.tasks) {
    const { due, doneOn, givenOn } = task;
    if (due < period.from || due > period.to || givenOn > today) continue;
    const isDone = doneOn !== null && doneOn <= countedUntil(period, facts);
    if (due > lastCounted(period, facts)) counts.later.push(task);
    else if (isDone) counts[doneOn > due ? "late" : "done"].push(task);
    else counts[due < today ? "missing" : "later"].push(task);
  }
  return counts;
}

function judge(
  { done, late, missing, later }: Counts,
  facts: UnitFacts,
  period: Period,
  threshold: number | null,
): Outcome {
  const due = done.length + late.length + missing.length;
  if (isFoundedAfter(period, facts)) return "nil";
  if (facts.today < period.from) return "not_due";
  if (due === 0) return later.length > 0 ? "not_due" : "no_data";
  if (threshold === null) return "figures_only";
  return reachesDue(done.length + late.length, { threshold, due }) ? "met" : "not_met";
}

function sentenceFor(outcome: Outcome, counts: Counts, facts: UnitFacts, period: Period): string {
  const { done, late, missing, later } = counts;
  const { label } = period;
  if (outcome === "nil") return `Đơn vị thành lập sau kỳ tính của ${label}.`;
  if (outcome === "no_data") return `Chưa ghi nhiệm vụ được giao nào đến hạn trong ${label}.`;
  const finished = done.length + late.length;
  if (finished + missing.length === 0) {
    if (later.length === 0) return `Chưa đến kỳ tính nhiệm vụ được giao của ${label}.`;
    return `${later.length} nhiệm vụ được giao trong ${label} chưa đến hạn.`;
  }
  return `${[
    `Đã xong ${finished}/${finished + missing.length} nhiệm vụ được giao đến hạn trong ${label}`,
    late.length > 0 ? `${late.length} việc xong sau hạn` : null,
    missing.length > 0 ? `quá hạn: ${missing.map(({ title }) => title).join(", ")}` : null,
    later.length > 0
      ? `${later.length} việc chưa đến hạn (ngày chốt số liệu ${formatDate(facts.cutOff)})`
      : null,
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
