import type { ProposalKind } from "@/lib/imports/proposed/types";
import type { Answer } from "./types";

/** What the sheet said. */
export const KIND_LABELS: Record<ProposalKind, string> = {
  transfer_out: "Chuyển đi",
  transfer_inside: "Đổi chi đoàn",
  graduation: "Trưởng thành Đoàn",
  removal: "Xóa tên",
  deferral: "Hoãn sinh hoạt",
  newcomer: "Mới có trong tệp",
  reward: "Khen thưởng",
  discipline: "Kỷ luật",
  post: "Chức vụ mới",
  party: "Vào Đảng",
};

export const ANSWER_LABELS: Record<Answer, string> = {
  transfer_out: "Ghi chuyển đi",
  transfer_in: "Ghi chuyển đến",
  transfer_inside: "Ghi chuyển chi đoàn",
  admission: "Ghi kết nạp",
  graduation: "Ghi trưởng thành Đoàn",
  removal: "Ghi xóa tên",
  dismiss: "Không ghi, bỏ đề xuất",
};

/** Where a kind is recorded that this page does not record. */
export const RECORD_PATHS: Partial<Record<ProposalKind, string>> = {
  deferral: "/members/deferrals/record",
  reward: "/members/rewards/new",
  discipline: "/members/discipline/record",
  post: "/organisation/acts/new",
  party: "/members/outstanding/record",
};
