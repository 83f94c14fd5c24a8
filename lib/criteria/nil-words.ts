import type { Procedure } from "@/lib/cases/types";
import { ownYearsOf } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { Period } from "@/lib/criteria/periods";

/**
 * The unit's word that a procedure had no case: each is about one of the unit's own years, so a period that touches two of
 * them, as an item of school years does in a unit of calendar years, wants both.
 */
export function saidNil(
  facts: Pick<UnitFacts, "cases" | "calendar" | "cutOff">,
  period: Period,
  procedure: Procedure,
): boolean {
  const said = facts.cases.nil.filter((word) => word.procedure === procedure).map(({ year }) => year);
  return ownYearsOf(period, facts).every((year) => said.includes(year));
}
