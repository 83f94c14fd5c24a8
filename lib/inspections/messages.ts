import type { FindingState } from "./types";

export const FINDING_LABELS: Record<FindingState, string> = {
  good: "Đang tốt",
  attention: "Cần nhắc",
  not_done: "Chưa làm",
};
