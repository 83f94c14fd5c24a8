import type { Occasion } from "@/lib/activities/types";
import { type ActivityQuestion, countActivities } from "@/lib/criteria/activity-check";
import { EDUCATION, WELFARE_WITH_PARTNER, YOUTH_MONTH_AND_HOLIDAYS } from "@/lib/criteria/activity-questions";
import type { ActivityFact, UnitFacts } from "@/lib/criteria/facts";
import { periodOf } from "@/lib/criteria/periods";
import { quartersConfirmed } from "@/lib/criteria/quarter-check";
import { countItems } from "@/lib/plans/rules";
import { yearOf } from "@/lib/platform/dates";
import { calendarYear } from "@/lib/units/periods";
import { targetOf } from "./target-sums";
import type { ActivitySum, ProgramSum, YearFigures } from "./types";
import { worksOf } from "./work-sums";

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** What one unit's records come to in its year. */
export function figuresOf(facts: UnitFacts): YearFigures {
  const ofYear = facts.activities.filter(({ startsOn }) => yearOf(startsOn) === facts.year);
  return {
    units: 1,
    schoolUnits: facts.calendar === "school_year" ? 1 : 0,
    members: membersOf(facts),
    quarters: quartersOf(facts),
    months: MONTHS.map((month) =>
      sum(ofYear.filter(({ startsOn }) => Number(startsOn.slice(5, 7)) === month)),
    ),
    held: byOccasion(ofYear),
    welfareWithPartner: sum(counted(WELFARE_WITH_PARTNER, facts)),
    education: sum(counted(EDUCATION, facts)),
    celebrated: byOccasion(counted(YOUTH_MONTH_AND_HOLIDAYS, facts)),
    program: programOf(facts),
    targets: facts.plan.targets.map((target) => targetOf(target, facts)),
    works: worksOf(facts),
  };
}

function counted(question: ActivityQuestion, facts: UnitFacts): ActivityFact[] {
  return countActivities(question, facts, periodOf("unit", facts.calendar, facts.year)).counted;
}

function sum(activities: readonly ActivityFact[]): ActivitySum {
  return {
    activities: activities.length,
    participants: activities.reduce((all, one) => all + one.participants, 0),
  };
}

function byOccasion(activities: readonly ActivityFact[]): Partial<Record<Occasion, ActivitySum>> {
  const occasions = new Set(activities.flatMap(({ occasion }) => occasion ?? []));
  return Object.fromEntries(
    [...occasions].map((code) => [code, sum(activities.filter(({ occasion }) => occasion === code))]),
  );
}

function membersOf({ quarters, year }: UnitFacts): number | null {
  const confirmed = quarters.filter((one) => one.year === year);
  return confirmed.toSorted((a, b) => b.quarter - a.quarter)[0]?.members ?? null;
}

function quartersOf(facts: UnitFacts): YearFigures["quarters"] {
  const { value, of } = quartersConfirmed(facts, calendarYear(facts.year), null).figures;
  const due = of ?? 0;
  return { units: facts.quarters.length > 0 ? 1 : 0, complete: due > 0 && value === due ? 1 : 0, due };
}

function programOf({ plan: { program }, today }: UnitFacts): ProgramSum {
  const { dropped: _, ...counts } = countItems(program?.items ?? [], today);
  return { written: program ? 1 : 0, approved: program?.approvedOn ? 1 : 0, ...counts };
}
