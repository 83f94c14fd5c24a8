import type { BearerKind } from "@/lib/evidence/papers/types";

/** As the log names the record that has a paper. */
export const BEARER_LABELS: Record<BearerKind, string> = {
  case: "thủ tục đoàn viên",
  reward: "khen thưởng",
  branch_meeting: "sinh hoạt chi đoàn",
  rating_sheet: "xếp loại đoàn viên",
  organisation_rating_sheet: "xếp loại tổ chức, cán bộ",
  committee_act: "đại hội, kiện toàn",
  handover: "bàn giao công việc",
  training_sheet: "kết quả rèn luyện",
  fee_remittance: "trích nộp đoàn phí",
  fee_exemption: "miễn đoàn phí",
  fee_collection: "thu đoàn phí",
  organisation_discipline: "kỷ luật tổ chức",
};
