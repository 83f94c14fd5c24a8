import type { Signer } from "@/lib/decisions/types";
import { docNumberOf, whyNotOf } from "@/lib/papers/doc-number";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, type FieldError, type Result, refused } from "@/lib/platform/result";

/** A report's number: the whole of it, or the bare figure, which the issuer's code completes. */
export function reportNumber(typed: string, issuerCode: string): string | null {
  return docNumberOf(typed, { type: "BC", issuer: issuerCode });
}

export type ReportSigning = { number: string; signedOn: PlainDate; signer: Signer };

type Context = {
  issuerCode: string;
  /** Who may sign on that day. */
  signers: readonly Signer[];
  today: PlainDate;
  /** The report states the decision, so it is not older. */
  decidedOn: PlainDate;
};

type Typed = { number: string; signedOn: PlainDate; signerId: string };

/** May the signature be recorded? Gives the number in its full form. */
export function checkReportSigning(typed: Typed, context: Context): Result<ReportSigning> {
  const number = reportNumber(typed.number, context.issuerCode);
  const signer = context.signers.find(({ id }) => id === typed.signerId);
  const wrongDay = dayError(typed.signedOn, context);
  if (number && signer && !wrongDay) return done({ number, signedOn: typed.signedOn, signer });
  const fields: FieldError[] = [];
  if (!number) fields.push({ path: "number", message: numberError(typed.number, context.issuerCode) });
  if (wrongDay) fields.push({ path: "signedOn", message: wrongDay });
  if (!signer)
    fields.push({ path: "signerId", message: "Người này không có quyền ký vào ngày đó. Xem phần Cài đặt." });
  return refused("invalid", "Ghi đúng số, ngày ký và người ký của báo cáo.", { fields });
}

function numberError(typed: string, issuerCode: string): string {
  const why = whyNotOf(typed, { type: "BC", issuer: issuerCode });
  if (why) return why;
  const example = `12-BC/${issuerCode}`;
  return typed.trim() === ""
    ? `Ghi số báo cáo, ví dụ ${example}.`
    : `Số báo cáo của Đoàn viết như ${example}.`;
}

function dayError(signedOn: PlainDate, { today, decidedOn }: Context): string | null {
  if (signedOn > today) return `Ngày ký không thể sau hôm nay, ${formatDate(today)}.`;
  if (signedOn < decidedOn) return `Ngày ký không thể trước ngày ký quyết định, ${formatDate(decidedOn)}.`;
  return null;
}
