import type { PasteColumn } from "@/lib/cases/pasted/table";
import { fold } from "@/lib/platform/fold";
import { STAGE_LABELS } from "./messages";
import { STAGES } from "./types";

type Column = "stage" | "day" | "docNumber" | "introducedOn" | "admittedOn" | "merits";

export const OUTSTANDING_COLUMNS: readonly PasteColumn<Column>[] = [
  { name: "stage", title: "Bước đã đến", needed: true },
  { name: "day", title: "Ngày", needed: true },
  { name: "docNumber", title: "Số văn bản" },
  { name: "introducedOn", title: "Ngày giới thiệu" },
  { name: "admittedOn", title: "Ngày kết nạp" },
  { name: "merits", title: "Thành tích" },
];

/** The stage that a cell names in the words of the page; anything else stays as typed, for the schema to name. */
export function stageOf(cell: string): string {
  return STAGES.find((stage) => fold(STAGE_LABELS[stage]) === fold(cell)) ?? cell;
}
