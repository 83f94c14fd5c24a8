import type { ActivityKind, Occasion } from "@/lib/activities/types";
import type { CareFacts } from "@/lib/criteria/care-facts";
import type { CaseFacts } from "@/lib/criteria/case-facts";
import type { PlanFacts } from "@/lib/criteria/plan-facts";
import type { ReviewFacts } from "@/lib/criteria/rating-facts";
import type { UnitCalendar } from "@/lib/criteria/types";
import type { WorkFacts } from "@/lib/criteria/work-facts";
import type { YearQuarter } from "@/lib/members/quarter-dates";
import type { QuarterRule } from "@/lib/members/terms/types";
import type { PlainDate } from "@/lib/platform/dates";

export type QuarterFact = YearQuarter & { confirmedOn: PlainDate; members: number };

export type ActivityFact = {
  id: string;
  title: string;
  startsOn: PlainDate;
  kind: ActivityKind;
  occasion: Occasion | null;
  /** How many organisations took part besides the unit. */
  partners: number;
  participants: number;
};

/**
 * Everything that the checks know about one unit and year. For a school the lists must reach back to the
 * start of the school year; what lies outside the counted period is left out by the checks themselves.
 */
export type UnitFacts = {
  unitCode: string;
  year: number;
  calendar: UnitCalendar;
  /** Null where the unit is older than the records. */
  existsFrom: PlainDate | null;
  today: PlainDate;
  cutOff: PlainDate;
  quarters: readonly QuarterFact[];
  quarterRule: QuarterRule;
  activities: readonly ActivityFact[];
  works: WorkFacts;
  plan: PlanFacts;
  cases: CaseFacts;
  reviews: ReviewFacts;
  care: CareFacts;
};
