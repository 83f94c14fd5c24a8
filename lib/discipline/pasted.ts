import type { PasteColumn } from "@/lib/cases/pasted/table";

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
