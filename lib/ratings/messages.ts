import { refused } from "@/lib/platform/result";
import type { ExcusedRule } from "./attendance/rules";
import {
  type Choice,
  type NotRatedReason,
  type OpenRatingStep,
  RATING_LEVELS,
  type RatingCounts,
  type RatingLevel,
  type SheetState,
} from "./types";

export const RATING_LABELS: Record<RatingLevel, string> = {
  excellent: "Hoàn thành xuất sắc nhiệm vụ",
  good: "Hoàn thành tốt nhiệm vụ",
  completed: "Hoàn thành nhiệm vụ",
  not_completed: "Không hoàn thành nhiệm vụ",
};

/** For columns and counts. */
export const RATING_SHORT: Record<RatingLevel, string> = {
  excellent: "Xuất sắc",
  good: "Tốt",
  completed: "Hoàn thành",
  not_completed: "Không hoàn thành",
};

/** What the national form says of the training of whoever is registered. */
export const trainedWords = (result: RatingLevel | null) => (result ? RATING_LABELS[result] : "Đã đăng ký");

export const NOT_RATED_WORDS = "Không thuộc diện";

export const REASON_LABELS: Record<NotRatedReason, string> = {
  party_member: "Đảng viên, chỉ rèn luyện",
  under_six_months: "Chưa đủ số tháng",
  other: "Lý do khác, ghi ở nhận xét",
};

export function choiceWords(choice: Choice | null): string {
  if (choice === null) return "";
  if (choice in RATING_LABELS) return RATING_LABELS[choice as RatingLevel];
  const reason = choice === "not_rated" ? null : REASON_LABELS[choice as NotRatedReason];
  return reason ? `${NOT_RATED_WORDS}: ${reason}` : NOT_RATED_WORDS;
}

/** A member's rating and comment, for whoever looks at what a change comes to. */
export function ratingWords({ choice, comment }: { choice: Choice | null; comment: string }): string {
  return [choiceWords(choice) || "Chưa xếp loại", comment].filter((words) => words !== "").join(". ");
}

export function countWords({ notRated, ...levels }: RatingCounts): string {
  const counts = RATING_LEVELS.map((level) => `${RATING_SHORT[level]} ${levels[level]}`);
  return [...counts, `${NOT_RATED_WORDS} ${notRated}`].join(" · ");
}

/** How many names a sentence says. */
const NAMED = 5;

export function someNames(all: readonly string[]): string {
  const rest = all.length - NAMED;
  return `${all.slice(0, NAMED).join(", ")}${rest > 0 ? ` và ${rest} người nữa` : ""}`;
}

/** Beside the approval of a sheet that was opened again. */
export const MEETING_GONE =
  "Bản này đã mở lại: duyệt luôn từ bảng thì cuộc họp và biên bản trước đó không còn đi cùng. Muốn giữ thì đề nghị lại theo biên bản.";

export const CLOSED_SHEET = refused("conflict", "Bản này đã đề nghị hoặc đã duyệt. Mở lại rồi ghi.");

export const STATE_WORDS: Record<SheetState | "none", string> = {
  none: "Chưa xếp loại",
  draft: "Đang soạn",
  proposed: "Chi đoàn đã họp, chờ duyệt",
  approved: "Đã duyệt",
};

export const STEP_WORDS: Record<OpenRatingStep["step"], string> = {
  propose: "Chi đoàn họp đề nghị",
  approve: "Ban Chấp hành duyệt",
};

export const EXCUSED_WORDS: Record<ExcusedRule, string> = {
  left_out: "Không tính buổi đó",
  absent: "Tính là vắng",
  present: "Tính là có mặt",
};

export const NOT_MET_YET =
  "Chi đoàn chưa họp đề nghị xếp loại, hoặc bản này đã mở lại, nên chưa có gì để nhập phần mềm. Chi đoàn bấm “Đề nghị xếp loại” trước.";

export const EMPTY_TABLE = "Dán bảng chép từ Excel vào ô này.";
