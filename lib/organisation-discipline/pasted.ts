import { BALLOT_COLUMNS } from "@/lib/cases/pasted/ballot";
import type { PasteColumn } from "@/lib/cases/pasted/table";
import { MATTER_COLUMNS } from "@/lib/discipline/pasted";

type Ballot = (typeof BALLOT_COLUMNS)[number]["name"];
type Matter = (typeof MATTER_COLUMNS)[number]["name"];
type Decision = "level" | "docNumber" | "signer" | "decidedOn" | "announcedOn" | "endedOn";

export const MEASURE_COLUMNS: readonly PasteColumn<"body" | Matter | Ballot | Decision>[] = [
  { name: "body", title: "Tổ chức", needed: true },
  ...MATTER_COLUMNS,
  { name: "level", title: "Cấp quyết định", needed: true },
  { name: "docNumber", title: "Số quyết định", needed: true },
  { name: "decidedOn", title: "Ngày quyết định", needed: true },
  { name: "signer", title: "Người ký", needed: true },
  { name: "announcedOn", title: "Ngày công bố" },
  { name: "endedOn", title: "Ngày hết thi hành" },
  ...BALLOT_COLUMNS,
];
