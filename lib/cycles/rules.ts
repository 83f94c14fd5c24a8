import { addDays, makeDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { type FieldError, type Refusal, refused } from "@/lib/platform/result";
import type { CycleDates } from "./types";

const ORDER: { before: keyof CycleDates; after: keyof CycleDates; message: string }[] = [
  {
    before: "registrationDue",
    after: "selfAssessmentDue",
    message: "Hạn nộp tự đánh giá phải sau hạn đăng ký.",
  },
  {
    before: "selfAssessmentDue",
    after: "appraisalDue",
    message: "Hạn thẩm định phải sau hạn nộp tự đánh giá.",
  },
  {
    before: "appraisalDue",
    after: "decisionDue",
    message: "Ngày dự kiến ra quyết định phải sau hạn thẩm định.",
  },
];

/** The dates of a year follow one another. */
export function datesInOrder(dates: CycleDates): Refusal | null {
  const fields = ORDER.flatMap(({ before, after, message }): FieldError[] =>
    dates[before] > dates[after] ? [{ path: after, message }] : [],
  );
  return fields[0] ? refused("invalid", fields[0].message, { fields }) : null;
}

/** Proposed dates of a year (domain.md §1.5: registration in the November before, recognition in December). */
export function proposedDates(year: number): CycleDates {
  const decisionDue: PlainDate = makeDate(year, 12, 20);
  return {
    registrationDue: makeDate(year - 1, 11, 10),
    cutOff: makeDate(year, 11, 30),
    selfAssessmentDue: makeDate(year, 11, 30),
    appraisalDue: addDays(decisionDue, -10),
    decisionDue,
  };
}

/** The year that one would open next: this one, or the first after it that is not open yet. */
export function nextYear(opened: readonly number[], today: PlainDate): number {
  let year = yearOf(today);
  while (opened.includes(year)) year += 1;
  return year;
}
