import type { AssessmentState } from "@/lib/assessments/types";
import type { Signer } from "@/lib/decisions/types";
import { docNumberOf, whyNotOf } from "@/lib/papers/doc-number";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, type FieldError, type Result, refused } from "@/lib/platform/result";
import { beforeEarliest } from "@/lib/signings/signing";
import type { EarliestDay } from "@/lib/signings/types";

type SigningInput = { number: string; signedOn: PlainDate | null; signerId: string };

export type SigningContext = {
  issuerCode: string;
  /** Who may sign on that day. */
  signers: readonly Signer[];
  today: PlainDate;
  notBefore: EarliestDay | null;
  amends?: boolean;
  /** States of the units that the decision lists. */
  listed: readonly AssessmentState[];
};

/** May the signing be recorded? Gives the number in its full form. */
export function checkSigning(
  input: SigningInput,
  context: SigningContext,
): Result<{ number: string; signedOn: PlainDate; signer: Signer }> {
  if (context.listed.length === 0)
    return refused(
      "conflict",
      "Chưa có đơn vị nào thẩm định xong mà chưa có quyết định. Hoàn thành thẩm định ở trang Thẩm định trước.",
    );
  const open = context.amends ? 0 : context.listed.filter((state) => state !== "APPRAISED").length;
  if (open > 0)
    return refused(
      "conflict",
      `Còn ${open} đơn vị trong danh sách chưa thẩm định xong hoặc đã có kết quả. Mở lại trang để lấy danh sách mới.`,
    );
  const fields = errorsOf(input, context);
  const number = docNumberOf(input.number, { type: "QĐ", issuer: context.issuerCode });
  const signer = context.signers.find(({ id }) => id === input.signerId);
  const { signedOn } = input;
  if (fields.length === 0 && number !== null && signedOn !== null && signer)
    return done({ number, signedOn, signer });
  return refused("invalid", "Ghi đúng số, ngày ký và người ký của quyết định.", { fields });
}

function errorsOf({ number, signedOn, signerId }: SigningInput, context: SigningContext): FieldError[] {
  const form = { type: "QĐ", issuer: context.issuerCode };
  const example = `58-QĐ/${context.issuerCode}`;
  const fields: FieldError[] = [];
  if (number.trim() === "") fields.push({ path: "number", message: `Ghi số quyết định, ví dụ ${example}.` });
  else if (docNumberOf(number, form) === null)
    fields.push({
      path: "number",
      message: whyNotOf(number, form) ?? `Số quyết định của Đoàn viết như ${example}.`,
    });
  const wrongDate = signedOn === null ? "Ghi ngày ký quyết định." : dateError(signedOn, context);
  if (wrongDate !== null) fields.push({ path: "signedOn", message: wrongDate });
  if (!context.signers.some(({ id }) => id === signerId))
    fields.push({ path: "signerId", message: "Người này không có quyền ký vào ngày đó. Xem phần Cài đặt." });
  return fields;
}

function dateError(signedOn: PlainDate, { today, notBefore }: SigningContext): string | null {
  if (signedOn > today) return `Ngày ký không thể sau hôm nay, ${formatDate(today)}.`;
  return beforeEarliest(signedOn, notBefore);
}
