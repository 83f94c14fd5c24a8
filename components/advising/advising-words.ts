import {
  ADVICE_FORMS,
  ADVICE_OUTCOMES,
  ADVICE_SUBJECTS,
  type AdvisingDetail,
  type AdvisingKind,
  TASK_GIVERS,
} from "@/lib/advising/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

/** What the fields of each kind's form are called, in their order. */
export const ADVISING_FIELDS: Record<AdvisingKind, Record<string, string>> = {
  advising: {
    title: "Tham mưu việc gì",
    subject: "Về",
    form: "Hình thức",
    day: "Ngày tham mưu",
    content: "Nội dung",
    outcome: "Kết quả",
    resultKind: "Văn bản kết quả",
    resultNumber: "Số văn bản",
    resultOn: "Ngày văn bản",
  },
  coordination: {
    title: "Tên chương trình",
    partner: "Phối hợp với",
    docNumber: "Số chương trình",
    day: "Ngày ký",
    until: "Đến ngày",
    content: "Nội dung",
  },
  assigned_task: {
    title: "Nhiệm vụ",
    giver: "Ai giao",
    day: "Ngày giao",
    until: "Hạn hoàn thành",
    content: "Nội dung",
    doneOn: "Ngày hoàn thành",
    result: "Kết quả",
  },
};

const CHOICES: Record<string, readonly { code: string; label: string }[]> = {
  subject: ADVICE_SUBJECTS,
  form: ADVICE_FORMS,
  outcome: ADVICE_OUTCOMES,
  giver: TASK_GIVERS,
};

/** A code of a field in words; anything else as it is. */
export function sayAdvisingField(field: string, value: string): string {
  return CHOICES[field]?.find(({ code }) => code === value)?.label ?? value;
}

export function choicesOf(field: "subject" | "form" | "outcome" | "giver") {
  return (CHOICES[field] ?? []).map(({ code, label }) => ({ value: code, label }));
}

const dayText = (day: PlainDate | null) => (day ? formatDate(day) : "");

/** A record in the words of its form: for what stands beside it, and for its page. */
export function advisingTexts(record: AdvisingDetail): Record<string, string> {
  const { title, content, partner, docNumber, resultKind, resultNumber, result } = record;
  return {
    title,
    content,
    partner,
    docNumber,
    resultKind,
    resultNumber,
    result,
    subject: sayAdvisingField("subject", record.subject ?? ""),
    form: sayAdvisingField("form", record.form ?? ""),
    outcome: sayAdvisingField("outcome", record.outcome ?? ""),
    giver: sayAdvisingField("giver", record.giver ?? ""),
    day: dayText(record.day),
    until: dayText(record.until),
    doneOn: dayText(record.doneOn),
    resultOn: dayText(record.resultOn),
  };
}
