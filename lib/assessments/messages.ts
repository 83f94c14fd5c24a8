import type { AssessmentState, Claim, Verdict } from "@/lib/assessments/types";
import { AMENDING } from "@/lib/cycles/messages";
import { lowerFirst } from "@/lib/platform/first-letter";

export const STATE_LABELS: Record<AssessmentState, string> = {
  NOT_REGISTERED: "Chưa đăng ký",
  REGISTERED: "Đã đăng ký",
  ASSESSING: "Đang tự đánh giá",
  SUBMITTED: "Đã nộp",
  RETURNED: "Cần bổ sung",
  APPRAISED: "Đã thẩm định",
  RECOGNISED: "Được công nhận",
  NOT_RECOGNISED: "Không được công nhận",
  NOT_PARTICIPATING: "Không tham gia",
};

/** What papers and pages call a year that did not end in recognition, by a decision or by none. */
export const NOT_RECOGNISED = "Chưa được công nhận";

/** `chưa đăng ký`: how far a unit came. */
export function stepWords(step: AssessmentState): string {
  return lowerFirst(STATE_LABELS[step]);
}

/** What opens a unit's answers again, by the step that locks them. */
export const UNLOCKED_BY: Record<AssessmentState, string> = {
  NOT_REGISTERED: "Ghi đăng ký trước, rồi bấm “Bắt đầu tự đánh giá”.",
  REGISTERED: "Bấm “Bắt đầu tự đánh giá” trước.",
  ASSESSING: "Tải lại trang để xem.",
  SUBMITTED:
    "Cần sửa thì rút lại khi cấp trên chưa thẩm định; sau đó thì đề nghị cấp trên trả lại nội dung cần sửa.",
  RETURNED:
    "Bổ sung nội dung được trả lại rồi nộp; còn nội dung khác cần sửa thì đề nghị cấp trên trả lại sau khi nộp.",
  APPRAISED: "Cần sửa thì đề nghị Bí thư cấp trên trả lại nội dung đó.",
  RECOGNISED: AMENDING,
  NOT_RECOGNISED: AMENDING,
  NOT_PARTICIPATING: "Muốn tham gia thì đề nghị cấp trên cho tham gia lại trước khi năm có quyết định.",
};

/** Why an item takes nothing now, and what opens it. */
export function lockedItemWords(code: string, step: AssessmentState): string {
  return `Nội dung ${code} đang khóa vì đơn vị ở bước “${stepWords(step)}”. ${UNLOCKED_BY[step]}`;
}

/** The result of a unit that came to none. */
export function unfinishedWords(step: AssessmentState): string {
  return `${NOT_RECOGNISED} (${stepWords(step)})`;
}

export const CLAIM_LABELS: Record<Claim, string> = {
  met: "Đạt",
  not_met: "Chưa đạt",
  nil: "Không phát sinh",
};

export const VERDICT_LABELS: Record<Verdict, string> = {
  met: "Đạt",
  not_met: "Chưa đạt",
  supplement: "Cần bổ sung",
};
