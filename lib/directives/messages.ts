import type { ReceiptStanding } from "./types";

export const STANDING_LABELS: Record<ReceiptStanding, string> = {
  not_received: "Chưa nhận",
  received: "Đã nhận",
  answered: "Đã trả lời",
  answered_late: "Trả lời sau hạn",
  late: "Quá hạn trả lời",
};

export const RECEIVED_LATE = "Nhận sau hạn trả lời";
