import { NO_CARE } from "@/lib/criteria/care-facts";
import { NO_CASES } from "@/lib/criteria/case-facts";
import type { UnitFacts } from "@/lib/criteria/facts";
import { NO_REVIEWS } from "@/lib/criteria/rating-facts";
import { NO_WORKS } from "@/lib/criteria/work-facts";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { plainDate } from "@/lib/platform/dates";

/** A unit with a roster of which nothing else was recorded in 2026. */
export const BARE_FACTS: UnitFacts = {
  unitCode: "DV01",
  year: 2026,
  calendar: "calendar_year",
  existsFrom: null,
  today: plainDate("2026-11-24"),
  cutOff: plainDate("2026-11-30"),
  quarters: [],
  quarterRule: DEFAULT_TERMS,
  activities: [],
  works: NO_WORKS,
  plan: {
    programDue: { calendar: "01-31", school: "09-30" },
    program: null,
    targets: [],
    hasRoster: true,
    aged: [],
  },
  cases: NO_CASES,
  reviews: NO_REVIEWS,
  care: NO_CARE,
};
