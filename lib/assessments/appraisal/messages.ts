import { AMENDING } from "@/lib/cycles/messages";
import type { AssessmentState } from "../types";

/** What the reviewer's screen says where no verdict can be written. */
export const READING_WORDS: Record<AssessmentState, string> = {
  NOT_REGISTERED:
    "Đơn vị chưa đăng ký. Nhắc đơn vị đăng ký; kết luận ghi được sau khi đơn vị nộp tự đánh giá.",
  REGISTERED: "Đơn vị chưa bắt đầu tự đánh giá. Kết luận ghi được sau khi đơn vị nộp.",
  ASSESSING: "Đơn vị đang tự đánh giá. Kết luận ghi được sau khi đơn vị nộp.",
  SUBMITTED: "Bấm “Bắt đầu thẩm định” để ghi kết luận. Đến lúc đó đơn vị còn rút lại được.",
  RETURNED: "Đơn vị đang bổ sung. Kết luận ghi được sau khi đơn vị nộp lại.",
  APPRAISED:
    "Đã hoàn thành thẩm định. Cần đơn vị bổ sung thì Ban Thường vụ yêu cầu ở phiên họp hoặc Bí thư cấp trên trả lại; cần sửa kết luận thì Bí thư cấp trên mở lại.",
  RECOGNISED: `Đã có quyết định công nhận, không sửa được nữa. ${AMENDING}`,
  NOT_RECOGNISED: `Đã có quyết định, không sửa được nữa. ${AMENDING}`,
  NOT_PARTICIPATING: "Đơn vị không tham gia năm này. Cho tham gia lại được cho đến khi năm có quyết định.",
};
