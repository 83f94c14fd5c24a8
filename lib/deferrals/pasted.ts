import type { PasteColumn } from "@/lib/cases/pasted/table";

export type DeferralColumn = "fromDay" | "toDay" | "reason" | "docNumber" | "day" | "endedOn";

export const DEFERRAL_COLUMNS: readonly PasteColumn<DeferralColumn>[] = [
  { name: "fromDay", title: "Hoãn từ ngày", needed: true },
  { name: "toDay", title: "Đến ngày", needed: true },
  { name: "reason", title: "Lý do", needed: true, lines: true },
  { name: "docNumber", title: "Số văn bản" },
  { name: "day", title: "Ngày quyết định", needed: true },
  { name: "endedOn", title: "Ngày trở lại" },
];
