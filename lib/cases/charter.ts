import type { PlainDate } from "@/lib/platform/dates";

/**
 * Versions of the Union's charter and the day from which each is taken to hold. Of the last two no public text names
 * the day: editable default, and every case keeps the version that it was decided under.
 */
export const CHARTERS = [
  { version: "X", label: "Điều lệ khóa X", from: "2012-12-13" },
  { version: "XI", label: "Điều lệ khóa XI", from: "2017-12-13" },
  { version: "XII", label: "Điều lệ khóa XII", from: "2023-01-01" },
  { version: "XIII", label: "Điều lệ khóa XIII", from: "2026-07-01" },
] as const;
export type CharterVersion = (typeof CHARTERS)[number]["version"];

/** The charter in force on a day; before the first one listed, that one. */
export function charterOn(day: PlainDate): CharterVersion {
  return CHARTERS.findLast(({ from }) => from <= day)?.version ?? "X";
}

export function charterLabel(version: string): string {
  return CHARTERS.find((each) => each.version === version)?.label ?? version;
}
