import { dayAhead } from "@/lib/evidence/rules";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { type FieldError, type Refusal, refusedFields } from "@/lib/platform/result";
import type { AdvisingKind } from "./types";

export type AdvisingDays = {
  kind: AdvisingKind;
  day: PlainDate;
  until: PlainDate | null;
  doneOn: PlainDate | null;
  resultOn: PlainDate | null;
};

const FIRST: Record<AdvisingKind, string> = {
  advising: "ngày tham mưu",
  coordination: "ngày ký",
  assigned_task: "ngày giao",
};

/** What happened lies behind us, in its order; only an end or a due day may be ahead. */
export function wrongAdvisingDays(days: AdvisingDays, today: PlainDate): Refusal | null {
  const { kind, day, until, doneOn, resultOn } = days;
  const first = `${FIRST[kind]} ${formatDate(day)}`;
  const fields: FieldError[] = [];
  const wrong = (path: string, message: string) => fields.push({ path, message });
  const ahead = (path: string, value: PlainDate | null) => {
    const problem = value && dayAhead(today, value, path);
    if (problem) fields.push(problem);
  };
  ahead("day", day);
  if (until && until < day)
    wrong(
      "until",
      kind === "assigned_task"
        ? `Hạn hoàn thành ${formatDate(until)} đứng trước ${first}. Sửa một trong hai ngày.`
        : `Ngày hết hiệu lực ${formatDate(until)} đứng trước ${first}. Sửa một trong hai ngày.`,
    );
  ahead("doneOn", doneOn);
  if (doneOn && doneOn < day) wrong("doneOn", `Ngày hoàn thành đứng trước ${first}. Sửa một trong hai ngày.`);
  ahead("resultOn", resultOn);
  if (resultOn && resultOn < day)
    wrong("resultOn", `Ngày văn bản kết quả đứng trước ${first}. Sửa một trong hai ngày.`);
  return refusedFields(fields);
}

export type TaskStanding = "done" | "done_late" | "open" | "overdue";

/** How a task stands on a day. */
export function taskStanding(
  { until, doneOn }: Pick<AdvisingDays, "until" | "doneOn">,
  today: PlainDate,
): TaskStanding {
  if (doneOn) return until && doneOn > until ? "done_late" : "done";
  return until && until < today ? "overdue" : "open";
}
