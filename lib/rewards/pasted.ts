import type { PasteColumn } from "@/lib/cases/pasted/table";

type Column = "decisionNumber" | "decidedOn" | "signer" | "level" | "form" | "content";

export const REWARD_COLUMNS: readonly PasteColumn<Column>[] = [
  { name: "decisionNumber", title: "Số quyết định", needed: true },
  { name: "decidedOn", title: "Ngày ký", needed: true },
  { name: "signer", title: "Người ký" },
  { name: "level", title: "Cấp khen", needed: true },
  { name: "form", title: "Hình thức", needed: true },
  { name: "content", title: "Nội dung", needed: true, lines: true },
];
