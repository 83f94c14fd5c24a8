import type { VoteChoice, VotingMode } from "./types";

export const VOTE_LABELS: Record<VoteChoice, string> = {
  in_favour: "Tán thành",
  against: "Không tán thành",
  abstain: "Ý kiến khác",
};

export const RESULT_LABELS = {
  RECOGNISED: "Công nhận",
  NOT_RECOGNISED: "Không công nhận",
} as const;

export const VOTING_LABELS: Record<VotingMode, string> = {
  open: "Biểu quyết công khai",
  secret: "Bỏ phiếu kín",
};
