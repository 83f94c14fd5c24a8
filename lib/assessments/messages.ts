import type { AssessmentState, Claim, Verdict } from "@/lib/assessments/types";
import { lowerFirst } from "@/lib/platform/first-letter";

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

/** What papers and pages call a year that did not end in recognition, by a decision or by none. */
export const NOT_RECOGNISED = "Chưa được công nhận";

/** `chưa đăng ký`: how far a unit came. */
export function stepWords(step: AssessmentState): string {
  return lowerFirst(STATE_LABELS[step]);
}

/** The result of a unit that came to none. */
export function unfinishedWords(step: AssessmentState): string {
  return `${NOT_RECOGNISED} (${stepWords(step)})`;
}

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
