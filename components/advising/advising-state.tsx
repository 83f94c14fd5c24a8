import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { type TaskStanding, taskStanding } from "@/lib/advising/rules";
import type { AdviceOutcome, AdvisingListItem } from "@/lib/advising/types";
import { daysBetween, type PlainDate } from "@/lib/platform/dates";
import { sayAdvisingField } from "./advising-words";

const OUTCOME_TONES: Record<AdviceOutcome, Tone> = { sent: "idle", accepted: "ok", not_accepted: "wait" };

const TASK_TONES: Record<TaskStanding, Tone> = {
  done: "ok",
  done_late: "wait",
  open: "idle",
  overdue: "bad",
};

type State = Pick<AdvisingListItem, "kind" | "outcome" | "until" | "doneOn">;

/** How advice was received, whether a programme is in force, how a task stands. */
export function AdvisingState({ record, today }: { record: State; today: PlainDate }) {
  const { kind, outcome, until } = record;
  if (kind === "advising")
    return outcome && <Badge tone={OUTCOME_TONES[outcome]}>{sayAdvisingField("outcome", outcome)}</Badge>;
  if (kind === "coordination")
    return until && until < today ? (
      <Badge tone="idle">Đã hết hiệu lực</Badge>
    ) : (
      <Badge tone="ok">Đang thực hiện</Badge>
    );
  const standing = taskStanding(record, today);
  return <Badge tone={TASK_TONES[standing]}>{taskWords(standing, until, today)}</Badge>;
}

function taskWords(standing: TaskStanding, until: PlainDate | null, today: PlainDate): string {
  if (standing === "done") return "Đã xong";
  if (standing === "done_late") return "Xong sau hạn";
  if (!until) return "Đang làm";
  const days = Math.abs(daysBetween(today, until));
  if (days === 0) return "Hết hạn hôm nay";
  return standing === "overdue" ? `Quá ${days} ngày` : `Còn ${days} ngày`;
}
