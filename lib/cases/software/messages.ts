import { PROCEDURE_LABELS } from "../messages";
import type { Procedure } from "../types";

const REWARDS = "Danh sách không gồm khen thưởng chỉ ghi kết quả";
const ON_PAPER = "Việc đã ghi kết quả chỉ có trong danh sách khi đánh dấu là làm trên giấy, phần mềm chưa có";

/**
 * Of what was recorded the national software may have it already, or not: a list has what somebody says was done on paper
 * alone, and tells so. A reward that was recorded is no case of which that could be said.
 */
export function recordedNote(procedure: Procedure): string {
  return procedure === "reward" ? REWARDS : ON_PAPER;
}

/** The same where the list is read away from its page: where what was left out is looked up. */
export function recordedNoteAt(procedure: Procedure): string {
  const page = `ở trang “${PROCEDURE_LABELS[procedure]}”.`;
  return procedure === "reward"
    ? `${REWARDS}; việc chưa nhập thì xem ${page}`
    : `${ON_PAPER}; đánh dấu ${page}`;
}
