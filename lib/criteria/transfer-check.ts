import type { CaseFact, TransferFact } from "@/lib/criteria/case-facts";
import { countedUntil, foundedAfterWords, isFoundedAfter, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { shortfall } from "@/lib/criteria/judging";
import { saidNil } from "@/lib/criteria/nil-words";
import type { Period } from "@/lib/criteria/periods";
import { transfersLink } from "@/lib/criteria/record-links";
import { percentWords, reachesPercent } from "@/lib/criteria/shares";
import type { Measured, Outcome } from "@/lib/criteria/types";
import type { PlainDate } from "@/lib/platform/dates";
import { dueAfter } from "@/lib/transfers/rules";

type Counts = { settled: number; late: number; waiting: number; isNil: boolean };

/**
 * 1.4c: transfers of the period that were settled, of those that were settled or are past their due; what is still in
 * its time is nobody's fault. A transfer recorded at once counts alike. A threshold is a percentage.
 */
export function transfersSettled(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const counts = countTransfers(facts, period);
  const outcome = judge(facts, period, counts, threshold);
  const { settled, late, waiting } = counts;
  return {
    outcome,
    figures: { value: settled, of: settled + late, excluded: waiting },
    sentence: sentenceFor(outcome, facts, period, { counts, threshold }),
    links: [transfersLink(facts)],
  };
}

function countTransfers(facts: UnitFacts, period: Period): Counts {
  const { cases } = facts.cases;
  const counts = { settled: 0, late: 0, waiting: 0 };
  const until = countedUntil(period, facts);
  for (const fact of isFoundedAfter(period, facts) ? [] : cases) {
    const standing = standingOf(fact, { from: period.from, until });
    if (standing) counts[standing] += 1;
  }
  return { ...counts, isNil: saidNil(facts, period, "transfer") };
}

/** null: not of this period, withdrawn, or not yet the other side's concern. */
function standingOf(
  { isOwn, openedOn, closedOn, transfer }: CaseFact,
  { from, until }: { from: PlainDate; until: PlainDate },
): "settled" | "late" | "waiting" | null {
  if (transfer === null || openedOn > until) return null;
  const { state, dueOn } = stageOn(transfer, { openedOn, day: until });
  if (state === "withdrawn") return null;
  if (!isOwn && !transfer.moves.some(({ to, day }) => to === "introduced" && day <= until)) return null;
  if (closedOn !== null && closedOn < from) return null;
  if (closedOn !== null && closedOn <= until) return "settled";
  if (dueOn !== null && dueOn < until) return "late";
  return state === "hosted" ? "settled" : "waiting";
}

/** How a transfer stood on a day, and by when it was expected to go on. */
function stageOn(
  { first, moves, dueOn, stayUntil, extendedUntil, days }: TransferFact,
  { openedOn, day }: { openedOn: PlainDate; day: PlainDate },
) {
  const done = moves.filter((move) => move.day <= day);
  const { to: state, day: since } = done.at(-1) ?? { to: first, day: openedOn };
  const extensions = done.filter(({ act }) => act === "extend").length;
  const until = extendedUntil[extensions - 1] ?? stayUntil;
  const isLast = done.length === moves.length && dueOn !== null;
  return { state, dueOn: isLast ? dueOn : dueAfter(state, { since, until, days }) };
}

function judge(
  facts: UnitFacts,
  period: Period,
  { settled, late, waiting, isNil }: Counts,
  threshold: number | null,
): Outcome {
  if (isFoundedAfter(period, facts)) return "nil";
  if (facts.today < period.from) return "not_due";
  if (settled + late + waiting === 0) return isNil ? "nil" : "no_data";
  if (threshold === null) return "figures_only";
  if (settled + late === 0) return "not_due";
  if (reachesPercent(settled, settled + late, threshold)) return "met";
  return facts.today <= lastCounted(period, facts) ? "not_due" : "not_met";
}

function sentenceFor(
  outcome: Outcome,
  facts: UnitFacts,
  period: Period,
  { counts, threshold }: { counts: Counts; threshold: number | null },
): string {
  const { settled, late, waiting } = counts;
  if (isFoundedAfter(period, facts)) return foundedAfterWords(period);
  const { label } = period;
  if (outcome === "nil") return `Đơn vị xác nhận không có ai chuyển sinh hoạt trong ${label}.`;
  if (outcome === "no_data")
    return `Chưa ghi ai chuyển sinh hoạt trong ${label}, cũng chưa xác nhận không phát sinh.`;
  if (settled + late + waiting === 0) return `Chưa đến kỳ tính chuyển sinh hoạt của ${label}.`;
  return `${[
    `Đã giải quyết ${settled}/${settled + late} lượt chuyển sinh hoạt đến hạn trong ${label}`,
    late > 0 ? `${late} lượt quá hạn` : null,
    waiting > 0 ? `${waiting} lượt đang làm, chưa đến hạn` : null,
    settled + late > 0 ? shortfall(outcome, percentWords(threshold), { facts, period }) : null,
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
