import type { RemovalDecider } from "./types";

export const REMOVAL_DECIDER_WORDS: Record<RemovalDecider, string> = {
  upper_level: "Đoàn cấp trên trực tiếp",
  branch: "Chi đoàn",
};
