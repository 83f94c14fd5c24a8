import type { PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import { isQuarter, isYear, monthOf, periodStart } from "../months";

export type Level = "branch" | "unit" | "office";
type Told = { period: string; paidOn: PlainDate; level: Level };

const PERIODS: Record<Level, { fits: (period: string) => boolean; message: string }> = {
  branch: {
    fits: (period) => !isQuarter(period) && !isYear(period),
    message: "Chi đoàn trích nộp theo tháng. Chọn một tháng.",
  },
  unit: { fits: isQuarter, message: "Đơn vị trích nộp theo quý. Chọn một quý." },
  office: { fits: isYear, message: "Cấp mình trích nộp lên cấp trên theo năm. Chọn một năm." },
};

/**
 * domain.md §2.11: a branch sends its share monthly, a grassroots unit quarterly, the organisation yearly; nothing before
 * its period.
 */
export function remittanceProblem({ period, paidOn, level }: Told, today: PlainDate): FieldError | null {
  const { fits, message } = PERIODS[level];
  if (!fits(period)) return { path: "period", message };
  if (paidOn > today) return { path: "paidOn", message: "Ngày nộp chưa đến. Ghi ngày đã nộp." };
  if (monthOf(paidOn) < periodStart(period))
    return { path: "paidOn", message: "Ngày nộp đứng trước kỳ trích nộp. Xem lại ngày và kỳ." };
  return null;
}

/** So many times what is due is a digit too many, or the same sum told again, rather than arrears paid with it. */
const FAR_ABOVE = 2;

/** Whether a sum and what was sent before are far more than is due; who keeps no takings here is not asked. */
export function isFarAbove(amount: number, { toSend, sent }: { toSend: number; sent: number }): boolean {
  return toSend > 0 && amount + sent >= FAR_ABOVE * toSend;
}
