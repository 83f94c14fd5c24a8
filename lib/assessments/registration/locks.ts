import { type Refusal, refused } from "@/lib/platform/result";
import { stepWords, UNLOCKED_BY } from "../messages";
import { yearIsShut } from "../rules";
import { acceptsPlan } from "./rules";
import type { RegistrationSheet } from "./types";

/** Why nothing of the registration and its plan is written any more; null while it is. */
export function planIsShut({
  cycleState,
  state,
  year,
}: Pick<RegistrationSheet, "cycleState" | "state" | "year">): Refusal | null {
  const shut = yearIsShut({ year, state, isOpen: cycleState === "open" });
  if (shut || acceptsPlan(state)) return shut;
  if (state === "NOT_PARTICIPATING")
    return refused(
      "conflict",
      `Đơn vị không tham gia năm ${year}, kế hoạch chỉ còn xem được. ${UNLOCKED_BY[state]}`,
    );
  return refused(
    "conflict",
    `Kế hoạch đang khóa vì đơn vị ở bước “${stepWords(state)}”. Cần sửa thì rút lại bản tự đánh giá khi cấp trên chưa thẩm định; sau đó việc làm khác kế hoạch thì ghi vào thuyết minh của nội dung.`,
  );
}
