import { OCCASIONS } from "@/lib/activities/types";
import { type ActivityQuestion, countActivities } from "@/lib/criteria/activity-check";
import { EDUCATION, WELFARE_WITH_PARTNER, YOUTH_MONTH_AND_HOLIDAYS } from "@/lib/criteria/activity-questions";
import type { ActivityFact, UnitFacts } from "@/lib/criteria/facts";
import { calendarYear, periodOf } from "@/lib/criteria/periods";
import { quartersConfirmed } from "@/lib/criteria/quarter-check";
import type { ActivitySum, ResultFacts } from "./types";

type YearRecords = Pick<
  ResultFacts,
  "members" | "quarters" | "schoolUnits" | "welfareWithPartner" | "education" | "occasions"
>;

/** What the units' records of a year add up to; null where nothing was recorded. */
export function yearRecords(units: readonly UnitFacts[]): YearRecords {
  const celebrated = units.flatMap((facts) => counted(YOUTH_MONTH_AND_HOLIDAYS, facts));
  return {
    members: membersOf(units),
    quarters: quartersOf(units),
    schoolUnits: units.filter((facts) => facts.calendar === "school_year").length,
    welfareWithPartner: sumOrNull(units.flatMap((facts) => counted(WELFARE_WITH_PARTNER, facts))),
    education: sumOrNull(units.flatMap((facts) => counted(EDUCATION, facts))),
    occasions: OCCASIONS.flatMap(({ code, label }) => {
      const held = celebrated.filter((activity) => activity.occasion === code);
      return held.length > 0 ? [{ code, label, ...sum(held) }] : [];
    }),
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

function sumOrNull(activities: readonly ActivityFact[]): ActivitySum | null {
  return activities.length > 0 ? sum(activities) : null;
}

/** Members by the last roster that each unit confirmed in the year. */
function membersOf(units: readonly UnitFacts[]): number | null {
  const last = units.flatMap((facts) => {
    const confirmed = facts.quarters.filter((one) => one.year === facts.year);
    return confirmed.toSorted((a, b) => b.quarter - a.quarter)[0]?.members ?? [];
  });
  return last.length > 0 ? last.reduce((all, members) => all + members, 0) : null;
}

function quartersOf(units: readonly UnitFacts[]): ResultFacts["quarters"] {
  if (units.every((facts) => facts.quarters.length === 0)) return null;
  const checks = units.map((facts) => quartersConfirmed(facts, calendarYear(facts.year), null).figures);
  const due = Math.max(...checks.map((figures) => figures.of ?? 0));
  return { units: checks.filter(({ value, of }) => of !== null && of > 0 && value === of).length, due };
}
