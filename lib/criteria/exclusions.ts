import type { CheckKey, Exclusion } from "./types";

/** 638-HD/ĐTNCA (domain.md §2.9): who is younger than this in the Union is not rated. An editable default. */
export const MONTHS_TO_BE_RATED = 6;

/** Whom a check can leave out; of the others the records say nothing, or they count no persons. */
const OF_CHECK: Partial<Record<CheckKey, readonly Exclusion[]>> = {
  annual_rating: ["party_member", "under_six_months", "other", "deferred"],
  training_program: ["under_six_months", "deferred"],
  over_age_resolved: ["leading_post"],
};

export function exclusionsOf(key: CheckKey): readonly Exclusion[] {
  return OF_CHECK[key] ?? [];
}
