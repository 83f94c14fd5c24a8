import type { FieldError } from "@/lib/platform/result";
import { type CheckKey, type Exclusion, ITEM_PERIODS, type ItemPeriod, type ItemSetting } from "./types";

/**
 * From which years on documents on the rating of members are known, the newest first (domain.md §2.9): for each a rule is
 * shipped, which stands before what an organisation set for earlier years.
 */
export const GUIDED_SINCE = [2023, 2019] as const;

/**
 * Until an organisation sets its own, after 638-HD/ĐTNCA (domain.md §2.9): who is in the Union, or the branch, for fewer
 * months is not rated, and whoever was ill for longer than so many is not good or better.
 */
export const DEFAULT_MONTHS = { monthsToBeRated: 6, monthsIll: 3 };

/** Whom a check can leave out; of the others the records say nothing, or they count no persons. */
const EXCLUSIONS_OF: Partial<Record<CheckKey, readonly Exclusion[]>> = {
  annual_rating: ["party_member", "under_six_months", "other", "deferred"],
  training_program: ["under_six_months", "deferred"],
  over_age_resolved: ["leading_post"],
};

export function exclusionsOf(key: CheckKey): readonly Exclusion[] {
  return EXCLUSIONS_OF[key] ?? [];
}

/** Ratings, training and the headcount are kept once a year, as the unit counts its years. */
const BY_UNIT_ALONE: readonly CheckKey[] = ["annual_rating", "training_program", "youth_headcount"];

export function periodsOf(key: CheckKey): readonly ItemPeriod[] {
  return BY_UNIT_ALONE.includes(key) ? ["unit"] : ITEM_PERIODS;
}

/** Of these a threshold is a percentage of what is counted. */
const BY_PERCENT: readonly CheckKey[] = [
  "program_items_done",
  "targets_met",
  "over_age_resolved",
  "annual_rating",
  "training_program",
  "hardship_reviewed",
  "transfers_settled",
  "admissions_complete",
  "discipline_complete",
];

export function isByPercent(key: CheckKey): boolean {
  return BY_PERCENT.includes(key);
}

/** More than these there are not in a year: one programme, one table, four quarters, twelve months. */
const MOST_OF: Partial<Record<CheckKey, number>> = {
  program_issued: 1,
  youth_headcount: 1,
  quarters_confirmed: 4,
  situation_notes: 12,
};

export function highestThreshold(key: CheckKey): number {
  return isByPercent(key) ? 100 : (MOST_OF[key] ?? 1000);
}

/** Why an item can't be set so, by the field; null where it can. */
export function settingProblem(
  key: CheckKey,
  { threshold, period, exclusions }: ItemSetting,
): FieldError | null {
  const most = highestThreshold(key);
  if (threshold !== null && threshold > most)
    return { path: "threshold", message: `Ghi từ 1 đến ${most}, hoặc để trống nếu chỉ xem số liệu.` };
  if (!periodsOf(key).includes(period))
    return { path: "period", message: "Nội dung này chỉ tính được theo năm của từng đơn vị." };
  if (exclusions.some((each) => !exclusionsOf(key).includes(each)))
    return { path: "exclusions", message: "Nội dung này không tính theo diện đó. Bỏ chọn." };
  return null;
}

export function isSameSetting(one: ItemSetting, other: ItemSetting): boolean {
  const isSame = one.threshold === other.threshold && one.period === other.period;
  const isWithin = (a: ItemSetting, b: ItemSetting) =>
    a.exclusions.every((each) => b.exclusions.includes(each));
  return isSame && isWithin(one, other) && isWithin(other, one);
}
