import { assessed } from "@/lib/assessments/assessed";
import { answering } from "@/lib/assessments/locks";
import { STATE_LABELS } from "@/lib/assessments/messages";
import { isDone } from "@/lib/assessments/progress";
import type { AssessmentWhole } from "@/lib/assessments/types";
import type { PlainDate } from "@/lib/platform/dates";
import { dueWords, untilWords } from "@/lib/platform/due";

/** Where the unit's year stands, in one sentence under the page's title. */
export function yearLine(whole: AssessmentWhole, today: PlainDate): string {
  const { items, cycle } = whole;
  const due = cycle.selfAssessmentDue;
  if (whole.state === "NOT_PARTICIPATING") return `${STATE_LABELS[whole.state]}.`;
  const state = answering(whole.state, items);
  const done = items.filter((item) => isDone(state, assessed(item))).length;
  if (cycle.state === "closed") return `${STATE_LABELS[state]}. ${items.length} nội dung.`;
  if (state === "ASSESSING")
    return `${done} trong ${items.length} nội dung đã đủ. Nộp ${untilWords(due)} (${dueWords(due, today)}).`;
  if (state === "RETURNED") {
    const asked = items.filter((item) => item.isReturned);
    const left = asked.filter((item) => !isDone(state, assessed(item))).length;
    return left > 0
      ? `Còn ${left} trong ${asked.length} nội dung cần bổ sung.`
      : `Đã bổ sung ${asked.length} nội dung, còn nộp lại.`;
  }
  return `${STATE_LABELS[state]}. ${items.length} nội dung.`;
}
