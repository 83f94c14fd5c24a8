import type { DueKind } from "./types";

export const DUE_LABELS: Record<DueKind, string> = {
  registration: "Hạn đăng ký",
  self_assessment: "Hạn nộp tự đánh giá",
};

export const BY_THE_YEAR = "Theo hạn chung của năm";
