import type { AssessmentState, Claim, Verdict } from "@/lib/assessments/types";

export const STATE_LABELS: Record<AssessmentState, string> = {
  NOT_REGISTERED: "Chưa đăng ký",
  REGISTERED: "Đã đăng ký",
  ASSESSING: "Đang tự đánh giá",
  SUBMITTED: "Đã nộp",
  RETURNED: "Cần bổ sung",
  APPRAISED: "Đã thẩm định",
  RECOGNISED: "Được công nhận",
  NOT_RECOGNISED: "Không được công nhận",
  NOT_PARTICIPATING: "Không tham gia",
};

export const CLAIM_LABELS: Record<Claim, string> = {
  met: "Đạt",
  not_met: "Chưa đạt",
  nil: "Không phát sinh",
};

export const VERDICT_LABELS: Record<Verdict, string> = {
  met: "Đạt",
  not_met: "Chưa đạt",
  supplement: "Cần bổ sung",
};
