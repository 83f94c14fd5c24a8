import type { AdviceSubject } from "@/lib/advising/types";
import { countedUntil } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { judgeCount, shortfall } from "@/lib/criteria/judging";
import type { Period } from "@/lib/criteria/periods";
import { adviceLinks } from "@/lib/criteria/record-links";
import type { Measured, Outcome } from "@/lib/criteria/types";
import type { AdviceFact, CoordinationFact } from "@/lib/criteria/work-facts";
import type { PlainDate } from "@/lib/platform/dates";

/** What one check wants to know of the advice, and how it speaks of it. */
export type AdviceQuestion = {
  subject: AdviceSubject;
  /** What is counted: “lần tham mưu …”. */
  noun: string;
  /** Programmes signed with other organisations count too. */
  withProgrammes: boolean;
};

/** 3.1 */
export const UNION_WORK: AdviceQuestion = {
  subject: "union_work",
  noun: "lần tham mưu cấp ủy về công tác Đoàn",
  withProgrammes: false,
};

/** 3.2: advice to have the organisations work together, or the programmes that came of it and run in the period. */
export const COORDINATION: AdviceQuestion = {
  subject: "coordination",
  noun: "lần tham mưu về phối hợp các đoàn thể",
  withProgrammes: true,
};

/** 3.4 */
export const POLICY: AdviceQuestion = {
  subject: "policy",
  noun: "lần tham mưu cơ chế, chính sách, kinh phí",
  withProgrammes: false,
};

type Counts = { advice: AdviceFact[]; programmes: CoordinationFact[] };
type Setting = { facts: UnitFacts; period: Period; threshold: number | null };

/** Answers a question about the advice of the period up to today and the cut-off day. */
export function checkAdvice(
  question: AdviceQuestion,
  facts: UnitFacts,
  period: Period,
  threshold: number | null,
): Measured {
  const counts = countAdvice(question, facts, period);
  const counted = counts.advice.length + counts.programmes.length;
  const outcome = judgeCount({ counted, others: 0, threshold }, facts, period);
  const filter: Record<string, string> = question.withProgrammes
    ? {}
    : { kind: "advising", subject: question.subject };
  return {
    outcome,
    figures: { value: counted, of: null, excluded: 0 },
    sentence: sentenceFor(outcome, question, counts, { facts, period, threshold }),
    links: adviceLinks(facts, [...counts.advice, ...counts.programmes], filter),
  };
}

export function countAdvice(
  { subject, withProgrammes }: AdviceQuestion,
  facts: UnitFacts,
  period: Period,
): Counts {
  const until = countedUntil(period, facts);
  const meets = (first: PlainDate, last = first) => first <= until && last >= period.from;
  return {
    advice: facts.works.advice.filter((each) => each.subject === subject && meets(each.day)),
    // A programme of several years is carried out in each of them.
    programmes: withProgrammes
      ? facts.works.coordination.filter((each) => meets(each.day, each.until ?? each.day))
      : [],
  };
}

function sentenceFor(outcome: Outcome, question: AdviceQuestion, counts: Counts, setting: Setting): string {
  const { noun, withProgrammes } = question;
  const { facts, period, threshold } = setting;
  const { advice, programmes } = counts;
  const { label } = period;
  if (outcome === "nil") return `Đơn vị thành lập sau kỳ tính của ${label}.`;
  if (outcome === "no_data")
    return `Chưa ghi ${noun}${withProgrammes ? " hay chương trình phối hợp" : ""} nào trong ${label}.`;
  if (advice.length + programmes.length === 0) return `Chưa đến kỳ tính ${noun} của ${label}.`;
  const accepted = advice.filter(({ outcome: result }) => result === "accepted").length;
  return `${[
    `Đã ghi ${advice.length} ${noun} trong ${label}`,
    accepted > 0 ? `${accepted} lần được chấp thuận` : null,
    programmes.length > 0 ? `${programmes.length} chương trình phối hợp` : null,
    shortfall(outcome, threshold, { facts, period }),
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
