import { DOSSIER_STATES } from "@/lib/care/dossiers/types";
import { wordsOf } from "@/lib/care/own-words";
import type { StoreFact } from "@/lib/criteria/care-facts";
import { countedUntil, foundedAfterWords, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { judgeCount, shortfall } from "@/lib/criteria/judging";
import type { Period } from "@/lib/criteria/periods";
import { careLink } from "@/lib/criteria/record-links";
import type { Measured, Outcome } from "@/lib/criteria/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { lowerFirst } from "@/lib/platform/first-letter";

type Inspection = StoreFact["inspections"][number];

/** 1.2: places where dossiers are kept that were looked through in the period. */
export function dossiersKept(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const until = countedUntil(period, facts);
  const last = facts.care.stores.map(({ inspections }) => inspections.findLast(({ on }) => on <= until));
  const inspected = last.filter((each): each is Inspection => each !== undefined && each.on >= period.from);
  const newest = inspected
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  const stores = last.length;
  const value = inspected.length;
  const outcome = judgeCount({ counted: value, others: stores - value, threshold }, facts, period);
  const say = () => [
    `Đã kiểm kê ${value}/${stores} nơi lưu hồ sơ đoàn viên trong ${period.label}`,
    value > 0 ? `${sum(inspected.map(({ dossiers }) => dossiers)).toLocaleString("vi-VN")} hồ sơ` : null,
    newest ? `lần gần nhất ngày ${formatDate(newest)}` : null,
    ...stateWords(inspected),
    lostWords(facts, until),
  ];
  const none = "Chưa ghi nơi lưu hồ sơ đoàn viên nào.";
  const figures = { value, of: stores, excluded: 0 };
  const sentence = sentenceFor(outcome, { facts, period, threshold }, none, say);
  return { outcome, figures, sentence, links: [careLink(facts, "dossiers")] };
}

/** What is not in order, by its state. */
function stateWords(inspected: readonly Inspection[]): string[] {
  const states = new Set(inspected.map(({ state }) => state));
  return [...states]
    .filter((state) => state !== "in_order")
    .map((state) => {
      const places = inspected.filter((each) => each.state === state).length;
      return `${places} nơi ${lowerFirst(wordsOf(DOSSIER_STATES, state))}`;
    });
}

/** A lost Sổ is told until it was made anew; no document makes it decide the criterion. */
function lostWords({ care }: UnitFacts, until: PlainDate): string | null {
  const lost = care.lostBooks.filter(
    ({ lostOn, remadeOn }) => lostOn <= until && (remadeOn === "" || remadeOn > until),
  );
  return lost.length > 0 ? `${lost.length} Sổ đoàn viên mất, chưa lập lại` : null;
}

/** 1.6: what was done for members and for cadres. */
export function memberCare(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const until = countedUntil(period, facts);
  const counted = facts.care.actions.filter(({ on }) => on >= period.from && on <= until);
  const value = counted.length;
  const outcome = judgeCount({ counted: value, others: 0, threshold }, facts, period);
  const words = (beneficiary: string, whom: string) => {
    const own = counted.filter((each) => each.beneficiary === beneficiary);
    if (own.length === 0) return `chưa có việc nào cho ${whom}`;
    return `${own.length} việc cho ${whom} (${sum(own.map(({ people }) => people)).toLocaleString("vi-VN")} lượt người)`;
  };
  const say = () => [
    `Đã ghi ${value} việc chăm lo trong ${period.label}`,
    words("members", "đoàn viên"),
    words("cadres", "cán bộ Đoàn"),
  ];
  const none = `Chưa ghi việc chăm lo đoàn viên, cán bộ Đoàn nào trong ${period.label}.`;
  const figures = { value, of: null, excluded: 0 };
  const sentence = sentenceFor(outcome, { facts, period, threshold }, none, say);
  return { outcome, figures, sentence, links: [careLink(facts, "support")] };
}

/**
 * 1.8: the year's table of members and young people, whole once the unit's secretary has confirmed it. What was confirmed
 * after the last day that counts is not enough, but is told as what it is.
 */
export function youthHeadcount(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const table = facts.care.headcount;
  const until = countedUntil(period, facts);
  const confirmedOn = table?.confirmedOn && table.confirmedOn <= until ? table.confirmedOn : null;
  const value = confirmedOn ? 1 : 0;
  const others = !confirmedOn && table && table.counted > 0 ? 1 : 0;
  const outcome = judgeCount({ counted: value, others, threshold }, facts, period);
  const say = () => [
    `Bảng số liệu ${period.label} ${confirmedWords(table?.confirmedOn ?? null, facts, period)}`,
    `${table?.members.toLocaleString("vi-VN")} đoàn viên, ${table?.youth.toLocaleString("vi-VN")} thanh niên chưa vào Đoàn trong độ tuổi`,
  ];
  const none = `Chưa có bảng số đoàn viên, thanh niên trong độ tuổi của ${period.label}.`;
  const figures = { value, of: null, excluded: 0 };
  const sentence = sentenceFor(outcome, { facts, period, threshold }, none, say);
  return { outcome, figures, sentence, links: [careLink(facts, "headcount")] };
}

function confirmedWords(on: PlainDate | null, facts: UnitFacts, period: Period): string {
  if (on === null) return "chưa được Bí thư đơn vị xác nhận";
  const words = `xác nhận ngày ${formatDate(on)}`;
  const last = lastCounted(period, facts);
  if (on <= last) return words;
  const lastDay = last === facts.cutOff ? "ngày chốt số liệu" : "ngày cuối kỳ tính";
  return `${words}, sau ${lastDay} ${formatDate(last)}`;
}

type Setting = { facts: UnitFacts; period: Period; threshold: number | null };

function sentenceFor(
  outcome: Outcome,
  { facts, period, threshold }: Setting,
  none: string,
  say: () => (string | null)[],
): string {
  if (outcome === "nil") return foundedAfterWords(period);
  if (outcome === "no_data") return none;
  if (outcome === "not_due" && facts.today < period.from) return `Chưa đến kỳ tính của ${period.label}.`;
  const lack = shortfall(outcome, threshold, { facts, period });
  return `${[...say(), lack].filter(Boolean).join("; ")}.`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
