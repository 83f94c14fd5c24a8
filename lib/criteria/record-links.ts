import type { ActivityKind } from "@/lib/activities/types";
import type { ActivityFact, UnitFacts } from "@/lib/criteria/facts";
import type { RecordLink } from "@/lib/criteria/types";

/** A reviewer opens a few records in place; the list holds the rest. */
const NAMED_ACTIVITIES = 5;

export function quartersLink({ unitCode, year }: UnitFacts): RecordLink {
  const filter = new URLSearchParams({ unit: unitCode, year: `${year}` });
  return { label: "Danh sách đã chốt theo quý", href: `/members/quarters?${filter}` };
}

/** The list of the unit's activities, then the newest of those that were counted. */
export function activityLinks(
  { unitCode, year }: UnitFacts,
  counted: readonly ActivityFact[],
  kind: ActivityKind | null,
): RecordLink[] {
  const filter = new URLSearchParams({ unit: unitCode, year: `${year}`, ...(kind ? { kind } : {}) });
  const newest = counted.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn)).slice(0, NAMED_ACTIVITIES);
  return [
    { label: "Hoạt động của đơn vị", href: `/plans?${filter}` },
    ...newest.map(({ id, title }) => ({ label: title, href: `/plans/${id}` })),
  ];
}
