import type { ItemPeriod, UnitCalendar } from "@/lib/criteria/types";
import { type Period, unitYear } from "@/lib/units/periods";

export type { Period } from "@/lib/units/periods";

/** Every item of every unit asks for one of a few. */
const made = new Map<string, Period>();

export function periodOf(item: ItemPeriod, unit: UnitCalendar, year: number): Period {
  const calendar = item === "unit" ? unit : item;
  const key = `${calendar} ${year}`;
  const period = made.get(key) ?? unitYear(calendar, year);
  made.set(key, period);
  return period;
}
