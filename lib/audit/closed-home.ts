import { breaksRule } from "@/lib/platform/database/errors";
import { type Refusal, refused } from "@/lib/platform/result";

const CLOSED_HOME = refused(
  "conflict",
  "Chi đoàn hoặc đơn vị này đã ngừng hoạt động nên không nhận thêm đoàn viên. Chọn chi đoàn đang hoạt động; hoàn tác hoặc lùi bước về đó thì không làm được nữa, sửa tay nếu cần.",
);

/**
 * Turns the database's refusal to let somebody into activity in a closed unit or branch into words. Asked of every change at
 * one place, since so many ways lead there: forms, sheets, cases and whatever takes them back.
 */
export async function orClosedHome<T>(written: Promise<T>): Promise<T | Refusal> {
  try {
    return await written;
  } catch (error) {
    if (!breaksRule(error, "members_in_open_units")) throw error;
    return CLOSED_HOME;
  }
}
