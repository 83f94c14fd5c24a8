import type { AdvisingKind } from "./types";

export const ADVISING_LABELS: Record<AdvisingKind, string> = {
  advising: "Tham mưu",
  coordination: "Phối hợp",
  assigned_task: "Nhiệm vụ được giao",
};

/** After "Ghi", "Sửa", "Xóa": the thing in a sentence. */
export const ADVISING_NOUNS: Record<AdvisingKind, string> = {
  advising: "việc tham mưu",
  coordination: "chương trình phối hợp",
  assigned_task: "nhiệm vụ được giao",
};
