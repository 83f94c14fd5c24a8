import type { Period } from "@/lib/criteria/periods";
import { daysInMonth, makeDate } from "@/lib/platform/dates";
import type { Span } from "./types";

const MONTHS = 12;

/** The twelve months of a period, of a school year from September on: `T1` … `T12`. */
export function monthsOf({ from }: Pick<Period, "from">): Span[] {
  const [firstYear, firstMonth] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  return Array.from({ length: MONTHS }, (_, at) => {
    const month = ((firstMonth - 1 + at) % MONTHS) + 1;
    const year = firstYear + (month < firstMonth ? 1 : 0);
    const last = makeDate(year, month, daysInMonth(year, month));
    return { label: `T${month}`, from: makeDate(year, month, 1), to: last };
  });
}
