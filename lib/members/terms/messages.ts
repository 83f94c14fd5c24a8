import type { RemovalDecider } from "./types";

export const REMOVAL_DECIDER_WORDS: Record<RemovalDecider, string> = {
  upper_level: "Đoàn cấp trên trực tiếp",
  branch: "Chi đoàn",
};

/**
 * The guide to charter X (domain.md §§2.3, 2.5): the only text on admissions that was found, and by what members were
 * transferred until charter XI had one.
 */
export const GUIDE_OF_X = "Hướng dẫn 22-HD/TWĐTN ngày 28/6/2013";
