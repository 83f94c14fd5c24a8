import { GRADUATION_STATES } from "./rules";
import type { GraduationState, Wish } from "./types";

export const WISH_LABELS: Record<Wish, string> = {
  graduate: "Trưởng thành Đoàn",
  stay: "Ở lại sinh hoạt",
};

/** What the charter has of it and where; the articles of later ones are not known (domain.md §2.6). */
export const BASIS =
  "Điều 4, Điều lệ Đoàn khóa X: quá 30 tuổi thì chi đoàn tổ chức lễ trưởng thành; ai muốn ở lại thì chi đoàn quyết định, không quá 35 tuổi; người giữ chức vụ được bầu, cán bộ chuyên trách tiếp tục sinh hoạt.";

/** The days on which ceremonies are usually held (domain.md §2.6). */
export const OCCASIONS = [
  "Kỷ niệm ngày thành lập Đoàn 26/3",
  "Kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh 19/5",
  "Kỷ niệm ngày 15/10",
  "Kỷ niệm ngày 22/12",
] as const;

/** Why a result is not recorded beside a case under way. */
export function underWayWords(personName: string, state: string): string {
  const { label } = GRADUATION_STATES[state as GraduationState];
  return `${personName} đang có hồ sơ trưởng thành Đoàn chưa xong (${label}). Mở hồ sơ đó để ghi bước tiếp theo, hoặc bỏ hồ sơ đó rồi ghi lại ở đây.`;
}
