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

/** In the place of verdicts that are still being given. */
export const UNDER_WAY = "Đang thẩm định lại";

export const VOTING_LABELS: Record<VotingMode, string> = {
  open: "Biểu quyết công khai",
  secret: "Bỏ phiếu kín",
};
