import type { VoteBase } from "./types";

export const VOTE_BASE_LABELS: Record<VoteBase, string> = {
  members: "Tổng số ủy viên, kể cả người vắng mặt",
  present: "Số ủy viên có mặt",
};
