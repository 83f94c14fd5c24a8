import { wordsOf } from "@/lib/care/own-words";
import { BENEFICIARIES, beneficiaryLabel, CARE_KINDS, type CareDetail } from "@/lib/care/support/types";
import { formatDate } from "@/lib/platform/dates";
import { money, saying } from "./care-words";

/** What the form's fields are called, in their order. */
export const SUPPORT_FIELDS = {
  title: "Việc đã làm",
  day: "Ngày",
  kind: "Loại việc",
  beneficiary: "Làm cho",
  participants: "Số người",
  partner: "Phối hợp với",
  costVnd: "Kinh phí (đồng)",
  result: "Kết quả",
} as const;

/** A record in the words of its form: for what stands beside it, and for its page. */
export function supportTexts(care: CareDetail): Record<keyof typeof SUPPORT_FIELDS, string> {
  const { title, partner, result } = care;
  return {
    title,
    partner,
    result,
    day: formatDate(care.day),
    kind: wordsOf(CARE_KINDS, care.kind),
    beneficiary: beneficiaryLabel(care.beneficiary),
    participants: care.people.toLocaleString("vi-VN"),
    costVnd: money(care.costVnd),
  };
}

export function saySupportField(field: string, typed: string): string {
  if (field === "kind") return saying(CARE_KINDS)(typed);
  return field === "beneficiary" ? saying(BENEFICIARIES)(typed) : typed;
}
