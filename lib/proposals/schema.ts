import { z } from "zod";
import { caseText } from "@/lib/cases/schema";
import { anId } from "@/lib/platform/schema";
import { ANSWERS } from "./types";

const MOST_ROWS = 200;
const cell = (what: string) => caseText(200, what).default("");

/** A row as it was filled in; what each answer asks of it is said by the command that records it. */
const answerRow = z.strictObject({
  id: anId(),
  as: z.enum(ANSWERS, "Chọn ghi là gì."),
  day: cell("Ngày"),
  number: caseText(60, "Số văn bản").default(""),
  place: cell("Nơi đi, nơi đến"),
  lapse: cell("Việc đã bỏ"),
  firstMonth: cell("Từ tháng"),
  lastMonth: cell("Đến tháng"),
  note: caseText(500, "Lý do").default(""),
});
export type AnswerRow = z.output<typeof answerRow>;

export const answerProposalsSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  rows: z
    .array(answerRow)
    .min(1, "Đánh dấu ít nhất một dòng.")
    .max(MOST_ROWS, `Mỗi lần ghi tối đa ${MOST_ROWS} hồ sơ.`),
});

export const restoreProposalSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  id: anId("Chọn đề xuất."),
});
