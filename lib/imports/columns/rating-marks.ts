import { fold } from "@/lib/platform/fold";
import { held } from "@/lib/platform/held";
import { readLevel } from "@/lib/ratings/read-level";
import type { RatingLevel } from "@/lib/ratings/types";

/** Columns of ticks, one for each level. */
export const RATING_MARKS = {
  excellentMark: "excellent",
  goodMark: "good",
  completedMark: "completed",
  notCompletedMark: "not_completed",
} as const satisfies Record<string, RatingLevel>;

export type RatingMark = keyof typeof RATING_MARKS;
export const MARKS = Object.keys(RATING_MARKS) as RatingMark[];

export function isRatingMark(name: string | null): name is RatingMark {
  return name !== null && Object.hasOwn(RATING_MARKS, name);
}

/** The lower ones of four, as they were called before: beside each other each has its place. */
const FORMER: Record<string, RatingLevel> = {
  kha: "good",
  "trung binh": "completed",
  tb: "completed",
  yeu: "not_completed",
  kem: "not_completed",
};

/** Of which level the ticks under a title are, where one above it says that it names a rating. */
export function ratingMark(title: string): RatingMark | null {
  const level = readLevel(title) ?? held(FORMER, fold(title));
  return MARKS.find((mark) => RATING_MARKS[mark] === level) ?? null;
}

/** "HTTNV" and "Hoàn thành tốt nhiệm vụ" name one alone; "Tốt", or that a fee or a course is done, may be said of anything. */
export function ratingMarkAlone(title: string): RatingMark | null {
  return /(nhiem vu|nv)$/.test(fold(title)) ? ratingMark(title) : null;
}
