import type { MemberStatus } from "./types";

/** As everybody may read them: that a name left the roll by a measure is not for all, so one word stands for both ways. */
export const STATUS_LABELS: Record<MemberStatus, string> = {
  active: "Đang sinh hoạt",
  moved: "Chuyển đi",
  graduated: "Trưởng thành Đoàn",
  removed: "Đưa ra khỏi danh sách",
};

/** By which procedure a name leaves the roll. */
export const LEAVES_BY: Record<Exclude<MemberStatus, "active">, string> = {
  moved: "Chuyển đi thì mở hồ sơ chuyển sinh hoạt.",
  graduated: "Trưởng thành Đoàn thì ghi ở thủ tục trưởng thành Đoàn.",
  removed: "Đưa ra khỏi danh sách thì ghi ở thủ tục xóa tên; khai trừ thì ghi ở kỷ luật.",
};

export const REASON_FOR_STATUS = "Ghi lý do đổi tình trạng.";

export const EXPELLED_LABEL = "Khai trừ";

/** `isExpelled` is told to nobody but those who may know of measures. */
export function statusWords({ status, isExpelled }: { status: MemberStatus; isExpelled?: boolean }): string {
  if (status !== "removed" || isExpelled === undefined) return STATUS_LABELS[status];
  return isExpelled ? EXPELLED_LABEL : "Xóa tên";
}

export const GENDER_LABELS = { male: "Nam", female: "Nữ" } as const;

export const NO_SENSITIVE_WRITE =
  "Thông tin nhạy cảm (dân tộc, tôn giáo, ngày vào Đảng, số CCCD) chỉ Bí thư đơn vị, bí thư chi đoàn và người được giao ghi. Bỏ các ô đó rồi lưu lại.";
