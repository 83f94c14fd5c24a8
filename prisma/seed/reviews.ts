import type { RatingLevel } from "@/lib/ratings/types";
import { randomOf } from "./random";

/** What a member of the demo came to in a year. */
export type DemoReview = { marks: number[]; level: RatingLevel; comment: string };

const GROUPS = 5;
const LEAST: Record<RatingLevel, number> = { excellent: 18, good: 15, completed: 11, not_completed: 7 };

const COMMENTS: Record<RatingLevel, readonly string[]> = {
  excellent: [
    "Gương mẫu, hoàn thành xuất sắc việc được giao, đi đầu trong các hoạt động tình nguyện.",
    "Chủ động đề xuất phần việc của chi đoàn, chuyên môn vững, được đồng nghiệp tin cậy.",
  ],
  good: [
    "Hoàn thành tốt nhiệm vụ chuyên môn, tham gia đều các hoạt động của chi đoàn.",
    "Có trách nhiệm, sinh hoạt đầy đủ; cần mạnh dạn phát biểu hơn trong các buổi họp.",
    "Nhiệt tình với phong trào, phối hợp tốt với các đoàn viên khác.",
  ],
  completed: [
    "Hoàn thành nhiệm vụ; còn vắng một số hoạt động do lịch công tác.",
    "Sinh hoạt khá đều, cần tham gia tình nguyện nhiều hơn.",
  ],
  not_completed: ["Vắng nhiều buổi sinh hoạt không có lý do, chi đoàn đã nhắc và giao người giúp đỡ."],
};

/** The same for the same member and year, whenever the demo is made. */
export function demoReview(code: string, year: number): DemoReview {
  const random = randomOf(`${code}/${year}/review`);
  const level = levelFor(random.next());
  const marks = Array.from({ length: GROUPS }, () => random.integer(LEAST[level], LEAST[level] + 2));
  const comments = COMMENTS[level];
  return { marks, level, comment: comments[random.integer(0, comments.length - 1)] ?? "" };
}

function levelFor(part: number): RatingLevel {
  if (part < 0.15) return "excellent";
  if (part < 0.85) return "good";
  return part < 0.985 ? "completed" : "not_completed";
}
