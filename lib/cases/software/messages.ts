import { PROCEDURE_LABELS } from "../messages";
import type { Procedure } from "../types";

/** Of what was done elsewhere nothing tells whether the national software has it: a list says that it leaves it out. */
export const ONLY_RECORDED =
  "Việc đã làm trên giấy hoặc trên phần mềm, ở đây chỉ ghi kết quả, thì không có trong danh sách này";

/** The same where the list is read away from its page: where what was left out is looked up. */
export function onlyRecordedAt(procedure: Procedure): string {
  return `${ONLY_RECORDED}: xem ở trang “${PROCEDURE_LABELS[procedure]}”, việc nào phần mềm chưa có thì nhập thêm.`;
}
