import type { PasteColumn } from "@/lib/cases/pasted/table";
import { fold } from "@/lib/platform/fold";
import { REWARD_FORMS, REWARD_LEVELS } from "./types";

type Column = "decisionNumber" | "decidedOn" | "signer" | "level" | "form" | "content";

export const REWARD_COLUMNS: readonly PasteColumn<Column>[] = [
  { name: "decisionNumber", title: "Số quyết định", needed: true },
  { name: "decidedOn", title: "Ngày ký", needed: true },
  { name: "signer", title: "Người ký" },
  { name: "level", title: "Cấp khen", needed: true },
  { name: "form", title: "Hình thức", needed: true },
  { name: "content", title: "Nội dung", needed: true },
];

/** The code that a cell's words stand for; anything else stays as typed, for the schema to name. */
function codeOf(list: readonly { code: string; label: string }[], cell: string): string {
  return list.find(({ label }) => fold(label) === fold(cell))?.code ?? cell;
}

export const levelOf = (cell: string) => codeOf(REWARD_LEVELS, cell);
export const formOf = (cell: string) => codeOf(REWARD_FORMS, cell);
