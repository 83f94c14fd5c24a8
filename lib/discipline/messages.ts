import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { AppealAnswer, BindingMeasure, DisciplineDecider, DisciplineForm } from "./types";

export const FORM_LABELS: Record<DisciplineForm, string> = {
  reprimand: "Khiển trách",
  warning: "Cảnh cáo",
  dismissal: "Cách chức",
  expulsion: "Khai trừ",
};

/** What stands beside a person's rating: a fact, by which nothing is decided. */
export function measureWords({ form, announcedOn }: BindingMeasure): string {
  return `Bị kỷ luật ${FORM_LABELS[form].toLocaleLowerCase("vi")}, công bố ${formatDate(announcedOn)}`;
}

export const DECIDER_LABELS: Record<DisciplineDecider, string> = {
  branch: "Chi đoàn",
  upper_level: "Đoàn cấp trên trực tiếp",
};

const ANSWER_LABELS: Record<AppealAnswer, string> = {
  upheld: "Giữ nguyên",
  changed: "Thay đổi hình thức",
  lifted: "Hủy bỏ",
};

/** How an appeal was answered, and to what it changed the measure. */
export function answerWords(answer: AppealAnswer | null, changedTo: string | null): string {
  return [answer && ANSWER_LABELS[answer], changedTo].filter(Boolean).join(": ");
}

/** A decision by number and day, and who signed it where that is known. */
export function decisionWords({
  number,
  on,
  signer,
}: {
  number: string;
  on: PlainDate;
  signer: string;
}): string {
  return [`Số ${number} ngày ${formatDate(on)}`, signer && `${signer} ký`].filter(Boolean).join(", ");
}
