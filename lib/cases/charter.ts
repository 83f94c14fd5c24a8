import { CHARTER_XI_FROM, type CharterDays } from "@/lib/members/terms/types";
import type { PlainDate } from "@/lib/platform/dates";

export const CHARTERS = ["X", "XI", "XII", "XIII"] as const;
export type CharterVersion = (typeof CHARTERS)[number];

/**
 * The charter in force on a day; before the first one, that one. Of the last two no public text names the day, so the
 * organisation does. A case keeps the version that it was begun under.
 */
export function charterOn(day: PlainDate, { charterXiiFrom, charterXiiiFrom }: CharterDays): CharterVersion {
  if (day >= charterXiiiFrom) return "XIII";
  if (day >= charterXiiFrom) return "XII";
  return day >= CHARTER_XI_FROM ? "XI" : "X";
}

/** The charter as a page names it. */
export function charterLabel(version: string): string {
  return `Điều lệ khóa ${version}`;
}

/** The charter as a paper cites it. */
export function charterTitle(version: string): string {
  return `Điều lệ Đoàn TNCS Hồ Chí Minh khóa ${version}`;
}
