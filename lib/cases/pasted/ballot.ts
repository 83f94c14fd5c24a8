import type { PasteColumn } from "./table";

/** The counts of a ballot, where they are known. */
export const BALLOT_COLUMNS: readonly PasteColumn<"entitled" | "present" | "votesFor" | "votesAgainst">[] = [
  { name: "entitled", title: "Được triệu tập" },
  { name: "present", title: "Có mặt" },
  { name: "votesFor", title: "Tán thành" },
  { name: "votesAgainst", title: "Không tán thành" },
];
