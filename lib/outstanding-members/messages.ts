import type { Stage } from "./types";

export const STAGE_LABELS: Record<Stage, string> = {
  chosen: "Chi đoàn đã chọn",
  recognised: "Đã công nhận",
  fostered: "Đang bồi dưỡng",
  certified: "Đã học lớp nhận thức về Đảng",
  introduced: "Đã giới thiệu cho Đảng",
  on_probation: "Đảng viên dự bị",
  official: "Đảng viên chính thức",
};

/** Of the admitted among all new party members; empty where nobody is known to have come into the Party. */
export function shareWords({ admitted, newParty }: { admitted: number; newParty: number }): string {
  return newParty > 0 ? `${admitted}/${newParty}` : "";
}
