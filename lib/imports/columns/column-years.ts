import type { ColumnMeaning } from "@/lib/imports/columns/header-titles";
import { MARKS } from "@/lib/imports/columns/rating-marks";

/** What a sheet says of one year, and may say of several in as many columns. */
export const OF_A_YEAR = ["rating", ...MARKS, "comment", "training"] as const;

export function isOfAYear(means: ColumnMeaning | null): boolean {
  return OF_A_YEAR.some((each) => each === means);
}

/** The year that a title names; a school year is named by its end. */
export function yearNamed(title: string): number | null {
  const year = title.match(/\b20\d\d\b/g)?.at(-1);
  return year ? Number(year) : null;
}
