import { PROCEDURE_LABELS } from "../messages";
import type { Procedure } from "../types";

/**
 * Of what was recorded the national software may have it already, or not: a list has what somebody says was done on paper
 * alone, and tells so.
 */
export const RECORDED_NOTE =
  "Việc đã ghi kết quả chỉ có trong danh sách khi đánh dấu là làm trên giấy, phần mềm chưa có";

/** The same where the list is read away from its page: where what was left out is looked up. */
export function recordedNoteAt(procedure: Procedure): string {
  return `${RECORDED_NOTE}; đánh dấu ở trang “${PROCEDURE_LABELS[procedure]}”.`;
}
