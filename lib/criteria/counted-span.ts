import type { UnitFacts } from "@/lib/criteria/facts";
import type { Period } from "@/lib/criteria/periods";
import { earlier, type PlainDate } from "@/lib/platform/dates";
import { unitYearOf } from "@/lib/units/periods";

/** The last day that an item counts: of its period, and not after the cut-off day. */
export function lastCounted(period: Period, { cutOff }: Pick<UnitFacts, "cutOff">): PlainDate {
  return earlier(period.to, cutOff);
}

/** As far as the records can reach: today, and not beyond the last day that counts. */
export function countedUntil(period: Period, facts: Pick<UnitFacts, "cutOff" | "today">): PlainDate {
  return earlier(lastCounted(period, facts), facts.today);
}

/** The unit's own years that the counted days of a period touch: its one, or two where an item has another span. */
export function ownYearsOf(
  period: Period,
  { calendar, cutOff }: Pick<UnitFacts, "calendar" | "cutOff">,
): number[] {
  return [period.from, lastCounted(period, { cutOff })].map((day) => unitYearOf(calendar, day));
}

/** Of a unit that was founded after all that counts nothing can be asked. */
export function isFoundedAfter(period: Period, facts: Pick<UnitFacts, "cutOff" | "existsFrom">): boolean {
  return facts.existsFrom !== null && facts.existsFrom > lastCounted(period, facts);
}

export function foundedAfterWords(period: Period): string {
  return `Đơn vị thành lập sau kỳ tính của ${period.label}.`;
}
