import { PROCEDURE_LABELS } from "../messages";
import type { Procedure } from "../types";

/** Of what was done elsewhere nothing tells whether the national software has it: a list says that it leaves it out. */
export const ONLY_RECORDED = "Danh sách không gồm việc đã làm trên giấy hoặc trên phần mềm rồi ghi kết quả";

/** The same where the list is read away from its page: where what was left out is looked up. */
export function onlyRecordedAt(procedure: Procedure): string {
  return `${ONLY_RECORDED}; việc chưa nhập thì xem ở trang “${PROCEDURE_LABELS[procedure]}”.`;
}
