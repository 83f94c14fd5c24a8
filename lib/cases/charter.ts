import type { PlainDate } from "@/lib/platform/dates";

/**
 * Versions of the Union's charter and the day from which each is taken to hold. Of the last two no public text names
 * the day: fixed, since cases that stand must not change their charter, and each keeps the version that it was decided
 * under.
 */
export const CHARTERS = [
  { version: "X", from: "2012-12-13" },
  { version: "XI", from: "2017-12-13" },
  { version: "XII", from: "2023-01-01" },
  { version: "XIII", from: "2026-07-01" },
] as const;
export type CharterVersion = (typeof CHARTERS)[number]["version"];

/** The charter in force on a day; before the first one listed, that one. */
export function charterOn(day: PlainDate): CharterVersion {
  return CHARTERS.findLast(({ from }) => from <= day)?.version ?? "X";
}

/** The charter as a page names it. */
export function charterLabel(version: string): string {
  return `Điều lệ khóa ${version}`;
}

/** The charter as a paper cites it. */
export function charterTitle(version: string): string {
  return `Điều lệ Đoàn TNCS Hồ Chí Minh khóa ${version}`;
}
