import type { PasteColumn } from "@/lib/cases/pasted/table";

export type OutstandingColumn = "stage" | "day" | "docNumber" | "introducedOn" | "admittedOn" | "merits";

export const OUTSTANDING_COLUMNS: readonly PasteColumn<OutstandingColumn>[] = [
  { name: "stage", title: "Bước đã đến", needed: true },
  { name: "day", title: "Ngày", needed: true },
  { name: "docNumber", title: "Số văn bản" },
  { name: "introducedOn", title: "Ngày giới thiệu" },
  { name: "admittedOn", title: "Ngày kết nạp" },
  { name: "merits", title: "Thành tích", lines: true },
];
