import type { VoteBase } from "@/lib/cycles/types";
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

/** Who votes for it: "trên 50% …". */
export const MAJORITY_OF: Record<VoteBase, string> = {
  members: "tổng số ủy viên, trừ người giữ nhiệm vụ tại đơn vị,",
  present: "ủy viên có mặt, được biểu quyết",
};

export const VOTING_LABELS: Record<VotingMode, string> = {
  open: "Biểu quyết công khai",
  secret: "Bỏ phiếu kín",
};

/** What is done about a unit in which all who could vote on it hold a role. */
export const WHEN_NOBODY_VOTES =
  "Giao thêm ủy viên ở trang Tài khoản rồi lập phiên họp về đơn vị, hoặc đưa đơn vị vào phiên họp có ủy viên không giữ vai trò ở đó.";
