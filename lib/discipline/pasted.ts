import type { PasteColumn } from "@/lib/cases/pasted/table";
import { fold } from "@/lib/platform/fold";
import { FORM_LABELS } from "./messages";
import { DISCIPLINE_FORMS } from "./types";

type Ballot = "entitled" | "present" | "votesFor" | "votesAgainst";
type Decision = "docNumber" | "decidedOn" | "announcedOn" | "endedOn";

export const DISCIPLINE_COLUMNS: readonly PasteColumn<"post" | "about" | "form" | Ballot | Decision>[] = [
  { name: "post", title: "Chức vụ" },
  { name: "about", title: "Nội dung vụ việc", needed: true },
  { name: "form", title: "Hình thức", needed: true },
  { name: "entitled", title: "Được triệu tập" },
  { name: "present", title: "Có mặt" },
  { name: "votesFor", title: "Tán thành" },
  { name: "votesAgainst", title: "Không tán thành" },
  { name: "docNumber", title: "Số quyết định", needed: true },
  { name: "decidedOn", title: "Ngày quyết định", needed: true },
  { name: "announcedOn", title: "Ngày công bố", needed: true },
  { name: "endedOn", title: "Ngày hết thi hành" },
];

/** The measure that a cell names; anything else stays as typed, for the schema to name. */
export function formOf(cell: string): string {
  return DISCIPLINE_FORMS.find((form) => fold(FORM_LABELS[form]) === fold(cell)) ?? cell;
}
