import type { Stage } from "./types";

export const STAGE_LABELS: Record<Stage, string> = {
  "90": "Còn trong 3 tháng",
  "30": "Còn trong 30 ngày",
  "7": "Còn trong 7 ngày",
  "1": "Sát hạn",
  late: "Quá hạn",
};
