import { dayOf, formatDate, type PlainDate } from "@/lib/platform/dates";
import { type FieldError, type Refusal, refusedFields } from "@/lib/platform/result";
import type { Receipt, ReceiptStanding } from "./types";

/** A paper is recorded once it is signed; its answer is due no earlier. */
export function wrongDirectiveDays(
  { issuedOn, answerDue }: { issuedOn: PlainDate; answerDue: PlainDate | null },
  today: PlainDate,
): Refusal | null {
  const fields: FieldError[] = [];
  if (issuedOn > today)
    fields.push({ path: "issuedOn", message: `Ngày ${formatDate(issuedOn)} chưa đến. Ghi ngày ký văn bản.` });
  if (answerDue && answerDue < issuedOn)
    fields.push({
      path: "answerDue",
      message: `Hạn trả lời ${formatDate(answerDue)} đứng trước ngày văn bản ${formatDate(issuedOn)}. Sửa một trong hai ngày.`,
    });
  return refusedFields(fields);
}

/** An answer is given after the paper, and not tomorrow. */
export function wrongAnswer(
  { answeredOn, text, docNumber }: { answeredOn: PlainDate; text: string; docNumber: string },
  { issuedOn, today }: { issuedOn: PlainDate; today: PlainDate },
): Refusal | null {
  const fields: FieldError[] = [];
  if (answeredOn > today)
    fields.push({
      path: "answeredOn",
      message: `Ngày ${formatDate(answeredOn)} chưa đến. Ghi ngày đã trả lời.`,
    });
  if (answeredOn < issuedOn)
    fields.push({
      path: "answeredOn",
      message: `Ngày trả lời đứng trước ngày văn bản ${formatDate(issuedOn)}. Sửa lại ngày.`,
    });
  if (text === "" && docNumber === "")
    fields.push({ path: "text", message: "Ghi số văn bản trả lời hoặc nội dung trả lời." });
  return refusedFields(fields);
}

/** How a directive stands at a unit on a day; only one with a due day can be late. */
export function receiptStanding(
  { receivedAt, answeredOn }: Pick<Receipt, "receivedAt" | "answeredOn">,
  answerDue: PlainDate | null,
  today: PlainDate,
): ReceiptStanding {
  if (answeredOn) return answerDue && answeredOn > answerDue ? "answered_late" : "answered";
  if (answerDue && answerDue < today) return "late";
  return receivedAt ? "received" : "not_received";
}

/** Received only after the day by which it was to be answered. */
export function isReceivedLate(
  { receivedAt }: Pick<Receipt, "receivedAt">,
  answerDue: PlainDate | null,
): boolean {
  return receivedAt !== null && answerDue !== null && dayOf(receivedAt) > answerDue;
}
