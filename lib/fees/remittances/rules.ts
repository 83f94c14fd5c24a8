import type { PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import { isQuarter, monthOf, periodStart } from "../months";

type Told = { period: string; paidOn: PlainDate; branchId: string | null };

/** domain.md §2.11: a branch sends its share monthly, a grassroots unit quarterly; nothing before its period. */
export function remittanceProblem({ period, paidOn, branchId }: Told, today: PlainDate): FieldError | null {
  if (branchId !== null && isQuarter(period))
    return { path: "period", message: "Chi đoàn trích nộp theo tháng. Chọn một tháng." };
  if (branchId === null && !isQuarter(period))
    return { path: "period", message: "Đơn vị trích nộp theo quý. Chọn một quý." };
  if (paidOn > today) return { path: "paidOn", message: "Ngày nộp chưa đến. Ghi ngày đã nộp." };
  if (monthOf(paidOn) < periodStart(period))
    return { path: "paidOn", message: "Ngày nộp đứng trước kỳ trích nộp. Xem lại ngày và kỳ." };
  return null;
}
