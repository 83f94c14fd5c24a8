import { lowerFirst } from "@/lib/platform/first-letter";
import { RATING_LABELS } from "@/lib/ratings/messages";
import type { RatingLevel, SheetState } from "@/lib/ratings/types";
import { SHEET_WORDS } from "./messages";

/** How a unit itself stands in a year's rating. */
export type UnitStanding = { state: SheetState | "none"; decided: RatingLevel | null };

/** SQL: a unit's `UnitStanding` in a year. */
export const unitStanding = ({ org, unit, year }: { org: string; unit: string; year: string }) =>
  `COALESCE((SELECT jsonb_build_object('state', h.state, 'decided', l.decided) FROM organisation_rating_sheets h
        LEFT JOIN organisation_ratings l ON l.org_id = h.org_id AND l.sheet_id = h.id AND l.subject = 'organisation'
        WHERE h.org_id = ${org} AND h.unit_id = ${unit} AND h.year = ${year} AND h.level = 'unit'),
      '{"state":"none","decided":null}')`;

/** Beside the unit's recognition, which is another thing. What is not approved yet is no level. */
export function unitStandingWords({ state, decided }: UnitStanding): string {
  const level = state === "approved" && decided ? RATING_LABELS[decided] : lowerFirst(SHEET_WORDS[state]);
  return `Xếp loại đơn vị: ${level}`;
}
