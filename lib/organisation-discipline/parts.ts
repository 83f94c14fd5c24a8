import type { StepBy } from "@/lib/cases/types";
import { forbidden } from "@/lib/platform/result";

/** Whether who acts in these parts may record, and correct what was recorded. */
export function mayRecord(parts: readonly StepBy[]): boolean {
  return parts.includes("keeper") || parts.includes("approver");
}

export const RECORDED_ABOVE = forbidden(
  "Việc này do cấp trên ghi, nên chỉ cấp có quyền quyết định sửa, bỏ hoặc rút.",
);

const WHOSE: Partial<Record<StepBy, string>> = {
  approver: "Bước này do Đoàn cấp trên có quyền quyết định ghi.",
  inspector: "Bước này do Ủy ban Kiểm tra cấp trên ghi.",
};

export function notYours(by: StepBy) {
  return forbidden(WHOSE[by] ?? "Bước này do chi đoàn hoặc đơn vị ghi.");
}
