import type { BulkKind } from "./types";

export const BULK_LABELS: Record<BulkKind, string> = {
  branch: "Chuyển chi đoàn",
  position: "Đổi chức vụ",
  status: "Đổi tình trạng",
};
