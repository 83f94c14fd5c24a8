import { addMonths, type PlainDate } from "@/lib/platform/dates";
import { dayFrom } from "@/lib/platform/month-day";
import type { Period } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import type { Deadline, Deadlines, FieldOf } from "./types";

/**
 * Editable defaults: no public text names these days, but that schools evaluate the training in August and others in
 * November and December (domain.md §2.4). Ratings follow the training, those of organisations the summing-up (§3).
 */
export const DEFAULT_DEADLINES: Deadlines = {
  registerBy: "03-31",
  registerBySchool: "10-31",
  evaluateBy: "12-15",
  evaluateBySchool: "08-31",
  proposeBy: "12-15",
  proposeBySchool: "08-31",
  approveBy: "12-31",
  approveBySchool: "09-15",
  organisationBy: "12-31",
  organisationBySchool: "09-30",
};

/** Half a year: the day of every year that is meant lies so near to the beginning or the end of a unit's year. */
const MONTHS_AROUND = 6;

/** The last days of a unit's year: one registers around its beginning, all else is done around its end. */
export function daysOf<D extends Deadline>(
  deadlines: Pick<Deadlines, FieldOf<D>>,
  kind: PeriodKind,
  { from, to }: Period,
): (deadline: D) => PlainDate {
  return (deadline) => {
    const field: FieldOf<D> = kind === "school_year" ? `${deadline}BySchool` : `${deadline}By`;
    return dayFrom(addMonths(deadline === "register" ? from : to, -MONTHS_AROUND), deadlines[field]);
  };
}
