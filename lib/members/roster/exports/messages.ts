import type { ExportState } from "./types";

export const EXPORT_STATES: Record<ExportState, string> = {
  running: "Đang làm",
  ready: "Đã xong",
  failed: "Không làm được",
};

/** Up to so many people a file is made while its asker waits. */
export const MOST_AT_ONCE = 5000;

export const EXPORT_GONE = "Tệp chỉ giữ 3 ngày và đã xóa. Xuất lại từ danh sách đoàn viên.";
export const EXPORT_FAILED = "Không làm được. Xuất lại từ danh sách đoàn viên.";
export const EXPORT_NOT_READY = "Tệp chưa làm xong. Chờ một lát rồi tải.";
