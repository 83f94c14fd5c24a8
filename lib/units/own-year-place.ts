import type { Actor } from "@/lib/access/types";
import { done, type Result } from "@/lib/platform/result";
import { type CalendarPlace, calendarPlace, type SearchParams, type YearsOfPage } from "./current";
import { type Period, unitYear, unitYearOf } from "./periods";
import type { PeriodKind } from "./types";

export type OwnYearPlace = CalendarPlace & { periodKind: PeriodKind; period: Period };

/** The one that runs, and no year ahead, since nothing can be said of it yet. */
const runningYear: YearsOfPage = async (day, kind) => {
  const running = unitYearOf(await kind(), day);
  return { usual: running, last: running };
};

/**
 * The place of a page whose year is the unit's own, as words about a year are: by default the one that runs, of a school
 * the school year. `keptOn` for pages that offer more.
 */
export async function ownYearPlace(
  actor: Actor,
  params: SearchParams,
  keptOn: YearsOfPage = runningYear,
): Promise<Result<OwnYearPlace>> {
  // Read with the years, since the place is not known before.
  let periodKind: PeriodKind = "calendar_year";
  const place = await calendarPlace(actor, params, async (day, kind) => {
    periodKind = await kind();
    return keptOn(day, async () => periodKind);
  });
  if (!place.ok) return place;
  return done({ ...place.value, periodKind, period: unitYear(periodKind, place.value.year) });
}
