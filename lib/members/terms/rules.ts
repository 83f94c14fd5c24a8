import type { PlainDate } from "@/lib/platform/dates";
import { CHARTER_XI_FROM, type CharterDays, type CharterVersion, type MemberTerms } from "./types";

/**
 * The charter in force on a day; before the first one, that one. Of the last two no public text names the day, so the
 * organisation does. A case keeps the version that it was begun under.
 */
export function charterOn(day: PlainDate, { charterXiiFrom, charterXiiiFrom }: CharterDays): CharterVersion {
  if (day >= charterXiiiFrom) return "XIII";
  if (day >= charterXiiFrom) return "XII";
  return day >= CHARTER_XI_FROM ? "XI" : "X";
}

export type AdmissionAges = Pick<MemberTerms, "admissionAgeXi" | "admissionAgeXii">;

/**
 * From which age one joins under a charter (domain.md §2.3): 15 in X, 16 in XIII; of XI and XII no full text was found, so
 * the organisation says which.
 */
export function admissionAge(
  charter: CharterVersion,
  { admissionAgeXi, admissionAgeXii }: AdmissionAges,
): number {
  return { X: 15, XI: admissionAgeXi, XII: admissionAgeXii, XIII: 16 }[charter];
}

/** So many months in a row without activity or fee, in one year and without reason (charter XIII, domain.md §2.7). */
const REMOVAL_MONTHS_XIII = 3;

/** How many months missed take a name from the roll; of the charters before XIII no text was found, so the organisation says it. */
export function monthsToRemoval(
  charter: string,
  { removalMonths }: Pick<MemberTerms, "removalMonths">,
): number {
  return charter === "XIII" ? REMOVAL_MONTHS_XIII : removalMonths;
}
