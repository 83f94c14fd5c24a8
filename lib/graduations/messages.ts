import type { Wish } from "./types";

export const WISH_LABELS: Record<Wish, string> = {
  graduate: "Trưởng thành Đoàn",
  stay: "Ở lại sinh hoạt",
};

/** The days on which ceremonies are usually held (domain.md §2.6). */
export const OCCASIONS = [
  "Kỷ niệm ngày thành lập Đoàn 26/3",
  "Kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh 19/5",
  "Kỷ niệm ngày 15/10",
  "Kỷ niệm ngày 22/12",
] as const;
