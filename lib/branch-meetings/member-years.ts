import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { periodOf } from "@/lib/criteria/periods";
import type { UnitCalendar } from "@/lib/criteria/types";
import { rows } from "@/lib/platform/database/database";
import { type PlainDate, yearOf } from "@/lib/platform/dates";
import { type Attended, attendedOf, countMarks } from "@/lib/ratings/attendance/rules";
import { ruleOf } from "@/lib/ratings/rules";
import type { RatingRule } from "@/lib/ratings/types";
import { marksOfMemberStatement } from "./statements";
import type { Mark } from "./types";

export type MarkedDay = { day: PlainDate; mark: Mark; calendar: UnitCalendar };

type ExcusedFrom = Pick<RatingRule, "fromYear" | "excused">;
type Found = { marked: MarkedDay[]; rules: ExcusedFrom[] };

/** A member's attendance by year, each in the calendar of whoever held the meeting: of a school its school year. */
export function attendanceByYear(
  marked: readonly MarkedDay[],
  rules: readonly ExcusedFrom[],
): Map<number, Attended> {
  const years = new Map<number, Mark[]>();
  for (const { day, mark, calendar } of marked) {
    const year = periodOf("unit", calendar, yearOf(day)).to < day ? yearOf(day) + 1 : yearOf(day);
    years.set(year, [...(years.get(year) ?? []), mark]);
  }
  return new Map(
    [...years].map(([year, marks]) => [year, attendedOf(countMarks(marks), ruleOf(rules, year).excused)]),
  );
}

/** The meetings of a member whom the actor sees. */
export async function attendanceOfMember(
  actor: Actor,
  { orgId, memberId }: { orgId: string; memberId: string },
): Promise<Map<number, Attended>> {
  const scope = readScope(actor, orgId);
  if (!scope) return new Map();
  const [found] = await rows<Found>(scope, marksOfMemberStatement, () => [orgId, memberId]);
  return found ? attendanceByYear(found.marked, found.rules) : new Map();
}
