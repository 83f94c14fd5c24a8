import type { MemberStatus } from "./types";

export const STATUS_LABELS: Record<MemberStatus, string> = {
  active: "Đang sinh hoạt",
  moved: "Chuyển đi",
  graduated: "Trưởng thành Đoàn",
  removed: "Xóa tên",
};

export const GENDER_LABELS = { male: "Nam", female: "Nữ" } as const;

export const NO_SENSITIVE_WRITE =
  "Thông tin nhạy cảm (dân tộc, tôn giáo, ngày vào Đảng, số CCCD) chỉ Bí thư đơn vị, bí thư chi đoàn và người được giao ghi. Bỏ các ô đó rồi lưu lại.";
