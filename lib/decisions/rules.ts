import type { AssessmentState } from "@/lib/assessments/types";
import { decisionNumber } from "@/lib/decisions/doc-number";
import type { JudgedItem, Tally, UnitVerdict } from "@/lib/decisions/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, type FieldError, type Result, refused } from "@/lib/platform/result";

/**
 * The three initiatives must hold together: a unit passes when every item of every group is met. An accepted
 * “không phát sinh” carries the verdict "met". A group without items proves nothing.
 */
export function unitVerdict(items: readonly JudgedItem[], groups: readonly string[]): UnitVerdict {
  const byGroup = groups.map((group) => {
    const own = items.filter((item) => item.group === group);
    return { group, met: own.filter((item) => item.verdict === "met").length, of: own.length };
  });
  return {
    passes: byGroup.length > 0 && byGroup.every(({ met, of }) => of > 0 && met === of),
    failing: items.filter((item) => item.verdict !== "met").map((item) => item.code),
    byGroup,
  };
}

/** N/M: N units are recognised of M that take part; how many of these registered is a third figure. */
export function tally(states: readonly AssessmentState[]): Tally {
  const taking = states.filter((state) => state !== "NOT_PARTICIPATING");
  const count = (wanted: AssessmentState) => taking.filter((state) => state === wanted).length;
  return {
    recognised: count("RECOGNISED"),
    notRecognised: count("NOT_RECOGNISED"),
    total: taking.length,
    registered: taking.length - count("NOT_REGISTERED"),
  };
}

type SigningInput = { number: string; signedOn: PlainDate | null };

export type SigningContext = {
  issuerCode: string;
  today: PlainDate;
  /** The day on which the last of the listed units was appraised. */
  lastAppraisalOn: PlainDate | null;
  /** States of the units that the decision lists. */
  listed: readonly AssessmentState[];
};

/** May the signing be recorded? Gives the number in its full form. */
export function checkSigning(
  input: SigningInput,
  context: SigningContext,
): Result<{ number: string; signedOn: PlainDate }> {
  if (context.listed.length === 0)
    return refused("conflict", "Quyết định chưa có đơn vị nào trong danh sách.");
  const open = context.listed.filter((state) => state !== "APPRAISED").length;
  if (open > 0) {
    return refused("conflict", `Còn ${open} đơn vị trong danh sách chưa thẩm định xong hoặc đã có kết quả.`);
  }
  const number = decisionNumber(input.number, context.issuerCode);
  const { signedOn } = input;
  if (number !== null && signedOn !== null && dateError(signedOn, context) === null) {
    return done({ number, signedOn });
  }
  return refused("invalid", "Ghi đúng số và ngày ký của quyết định.", { fields: errorsOf(input, context) });
}

function errorsOf({ number, signedOn }: SigningInput, context: SigningContext): FieldError[] {
  const example = `58-QĐ/${context.issuerCode}`;
  const fields: FieldError[] = [];
  if (number.trim() === "") fields.push({ path: "number", message: `Ghi số quyết định, ví dụ ${example}.` });
  else if (decisionNumber(number, context.issuerCode) === null) {
    fields.push({ path: "number", message: `Số quyết định của Đoàn viết như ${example}.` });
  }
  const wrongDate = signedOn === null ? "Ghi ngày ký quyết định." : dateError(signedOn, context);
  if (wrongDate !== null) fields.push({ path: "signedOn", message: wrongDate });
  return fields;
}

function dateError(signedOn: PlainDate, { today, lastAppraisalOn }: SigningContext): string | null {
  if (signedOn > today) return `Ngày ký không thể sau hôm nay, ${formatDate(today)}.`;
  if (lastAppraisalOn !== null && signedOn < lastAppraisalOn) {
    return `Ngày ký không thể trước ngày thẩm định xong, ${formatDate(lastAppraisalOn)}.`;
  }
  return null;
}
