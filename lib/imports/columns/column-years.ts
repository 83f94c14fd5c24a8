import type { ColumnMeaning } from "@/lib/imports/columns/header-titles";
import { isRatingMark } from "@/lib/imports/columns/rating-marks";

type Says = (means: ColumnMeaning | null) => boolean;

/** A rating, in words or by ticks. */
export const saysRating: Says = (means) => means === "rating" || isRatingMark(means);

/** What a sheet says of one year, and may say of several in as many columns. */
export const OF_A_YEAR: Says[] = [
  saysRating,
  (means) => means === "comment",
  (means) => means === "training",
];

export function isOfAYear(means: ColumnMeaning | null): boolean {
  return OF_A_YEAR.some((says) => says(means));
}

/** The year that a title names; a school year is named by its end. */
export function yearNamed(title: string): number | null {
  const year = title.match(/\b20\d\d\b/g)?.at(-1);
  return year ? Number(year) : null;
}
