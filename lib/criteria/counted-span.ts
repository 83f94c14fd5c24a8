import type { UnitFacts } from "@/lib/criteria/facts";
import type { Period } from "@/lib/criteria/periods";
import type { PlainDate } from "@/lib/platform/dates";

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

/** The last day that an item counts: of its period, and not after the cut-off day. */
export function lastCounted(period: Period, { cutOff }: Pick<UnitFacts, "cutOff">): PlainDate {
  return earlier(period.to, cutOff);
}

/** As far as the records can reach: today, and not beyond the last day that counts. */
export function countedUntil(period: Period, facts: Pick<UnitFacts, "cutOff" | "today">): PlainDate {
  return earlier(lastCounted(period, facts), facts.today);
}

/** Of a unit that was founded after all that counts nothing can be asked. */
export function isFoundedAfter(period: Period, facts: Pick<UnitFacts, "cutOff" | "existsFrom">): boolean {
  return facts.existsFrom !== null && facts.existsFrom > lastCounted(period, facts);
}

export function foundedAfterWords(period: Period): string {
  return `Đơn vị thành lập sau kỳ tính của ${period.label}.`;
}
