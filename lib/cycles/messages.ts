import type { VoteBase } from "./types";

export const VOTE_BASE_LABELS: Record<VoteBase, string> = {
  members: "Tổng số ủy viên, kể cả người vắng mặt",
  present: "Số ủy viên có mặt",
};

/** What is left to do about a result that stands and is wrong, also of a year that is closed. */
export const AMENDING =
  "Kết quả ghi sai thì cấp trên ghi quyết định đính chính hoặc thu hồi ở trang Quyết định.";

/** What is left to do in a year that is closed, where nothing came to a result that could be amended. */
export const OF_ANOTHER_YEAR = "Việc của năm khác thì chọn năm đó để ghi.";

/** What a unit does that has no self-assessment to write. */
export const KEEPS_RECORDS = "Danh sách, hoạt động và minh chứng vẫn ghi như thường.";

/** A unit that could be in the year and that the office has not taken in. */
export const NOT_TAKEN_IN =
  "Đơn vị thành lập sau khi mở năm thì văn phòng cấp trên đưa vào ở trang Thẩm định, nút Sửa năm.";
