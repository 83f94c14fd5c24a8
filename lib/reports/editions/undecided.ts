import { stepWords } from "@/lib/assessments/messages";
import type { AssessmentState } from "@/lib/assessments/types";
import type { UnitResult } from "../summary-input";

/** It handed in, and may still come to a result of its own. */
const UNDER_WAY: readonly AssessmentState[] = ["SUBMITTED", "RETURNED", "APPRAISED"];

/** What who signs should know of units on which no decision was taken: nothing of it keeps the report back. */
export function undecidedWarning(units: readonly UnitResult[]): string | null {
  const open = units.flatMap(({ name, step }) => (step ? [{ name, step }] : []));
  if (open.length === 0) return null;
  const named = open.map(({ name, step }) => `${name} (${stepWords(step)})`).join("; ");
  const said = `Còn ${open.length} đơn vị tham gia mà chưa có kết quả: ${named}. Báo cáo tính là chưa được công nhận.`;
  const waiting = open.filter(({ step }) => UNDER_WAY.includes(step)).map(({ name }) => name);
  if (waiting.length === 0) return said;
  return `${said} Muốn báo cáo có kết quả của ${waiting.join(", ")} thì thẩm định xong, ghi quyết định rồi mới ký.`;
}
