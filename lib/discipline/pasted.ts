import { BALLOT_COLUMNS } from "@/lib/cases/pasted/ballot";
import type { PasteColumn } from "@/lib/cases/pasted/table";

/** What a disciplinary decision is about and sets, of a member or of an organisation. */
export const MATTER_COLUMNS: readonly PasteColumn<"about" | "form">[] = [
  { name: "about", title: "Nội dung vụ việc", needed: true, lines: true },
  { name: "form", title: "Hình thức", needed: true },
];

type Ballot = (typeof BALLOT_COLUMNS)[number]["name"];
type Matter = (typeof MATTER_COLUMNS)[number]["name"];
type Decision = "docNumber" | "signer" | "decidedOn" | "announcedOn" | "endedOn";
export type DisciplineColumn = "post" | Matter | Ballot | Decision;

export const DISCIPLINE_COLUMNS: readonly PasteColumn<DisciplineColumn>[] = [
  { name: "post", title: "Chức vụ" },
  ...MATTER_COLUMNS,
  ...BALLOT_COLUMNS,
  { name: "docNumber", title: "Số quyết định", needed: true },
  { name: "signer", title: "Người ký" },
  { name: "decidedOn", title: "Ngày quyết định", needed: true },
  { name: "announcedOn", title: "Ngày công bố", needed: true },
  { name: "endedOn", title: "Ngày hết thi hành" },
];
