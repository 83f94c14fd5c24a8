import type { BulkKind, PastedKind } from "./types";

export const BULK_LABELS: Record<BulkKind | PastedKind, string> = {
  branch: "Chuyển chi đoàn",
  position: "Đổi chức vụ",
  status: "Đổi tình trạng",
  transfer: "Ghi chuyển sinh hoạt",
  graduation: "Ghi trưởng thành Đoàn",
  removal: "Ghi xóa tên",
  deferral: "Ghi hoãn sinh hoạt",
  residence: "Ghi sinh hoạt nơi cư trú",
  discipline: "Ghi kỷ luật",
  outstanding_member: "Ghi đoàn viên ưu tú",
};
