import type { ActivityKind } from "@/lib/activities/types";
import { countedUntil } from "@/lib/criteria/counted-span";
import type { ActivityFact, UnitFacts } from "@/lib/criteria/facts";
import { judgeCount, shortfall } from "@/lib/criteria/judging";
import type { Period } from "@/lib/criteria/periods";
import { activityLinks } from "@/lib/criteria/record-links";
import type { Measured, Outcome } from "@/lib/criteria/types";
import type { PlainDate } from "@/lib/platform/dates";

/** What one check wants to know of the activities, and how it speaks of them. */
export type ActivityQuestion = {
  /** “hoạt động an sinh xã hội”: what is looked for, recorded or not. */
  subject: string;
  kind: ActivityKind | null;
  concerns: (activity: ActivityFact) => boolean;
  /** What one of them must also have in order to count, said of those that do and of those that don't. */
  needs?: { holds: (activity: ActivityFact) => boolean; having: string; lacking: string };
  /** Until this day an empty list says nothing yet. */
  expectedBy?: (period: Period) => PlainDate;
  detail?: (counted: readonly ActivityFact[]) => string;
};

type Counts = { counted: ActivityFact[]; excluded: number };

/** Answers a question about the activities of the period up to today and the cut-off day. */
export function checkActivities(
  question: ActivityQuestion,
  facts: UnitFacts,
  period: Period,
  threshold: number | null,
): Measured {
  const counts = countActivities(question, facts, period);
  const outcome = judgeCount(
    {
      counted: counts.counted.length,
      others: counts.excluded,
      threshold,
      expectedBy: question.expectedBy?.(period),
    },
    facts,
    period,
  );
  return {
    outcome,
    figures: { value: counts.counted.length, of: null, excluded: counts.excluded },
    sentence: sentenceFor(outcome, question, counts, { facts, period, threshold }),
    links: activityLinks(facts, counts.counted, question.kind),
  };
}

/** The activities of the period that answer a question, and how many concern it without counting. */
export function countActivities(question: ActivityQuestion, facts: UnitFacts, period: Period): Counts {
  const until = countedUntil(period, facts);
  const concerned = facts.activities.filter(
    (each) => each.startsOn >= period.from && each.startsOn <= until && question.concerns(each),
  );
  const counted = question.needs ? concerned.filter(question.needs.holds) : concerned;
  return { counted, excluded: concerned.length - counted.length };
}

type Setting = { facts: UnitFacts; period: Period; threshold: number | null };

function sentenceFor(outcome: Outcome, question: ActivityQuestion, counts: Counts, setting: Setting): string {
  const { subject } = question;
  const { label } = setting.period;
  if (outcome === "nil") return `Đơn vị thành lập sau kỳ tính của ${label}.`;
  if (outcome === "no_data") return `Chưa ghi ${subject} nào trong ${label}.`;
  if (counts.counted.length + counts.excluded === 0) return `Chưa đến kỳ tính ${subject} của ${label}.`;
  return `${[
    `Đã ghi ${counts.counted.length} ${[subject, question.needs?.having].filter(Boolean).join(" ")} trong ${label}`,
    participantsOf(counts.counted),
    question.detail?.(counts.counted),
    counts.excluded > 0 ? `${counts.excluded} hoạt động khác ${question.needs?.lacking}` : null,
    shortfall(outcome, setting.threshold, setting),
  ]
    .filter(Boolean)
    .join("; ")}.`;
}

function participantsOf(activities: readonly ActivityFact[]): string | null {
  const total = activities.reduce((sum, each) => sum + each.participants, 0);
  return total > 0 ? `${total.toLocaleString("vi-VN")} lượt người tham gia` : null;
}
