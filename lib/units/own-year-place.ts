import type { Actor } from "@/lib/access/types";
import { done, type Result } from "@/lib/platform/result";
import { type CalendarPlace, calendarPlace, type SearchParams } from "./current";
import { type Period, unitYear, unitYearOf } from "./periods";
import type { PeriodKind } from "./types";

export type OwnYearPlace = CalendarPlace & { periodKind: PeriodKind; period: Period };

/**
 * The place of a page whose year is the unit's own, as words about a year are: by default the one that runs, of a school
 * the school year. No year ahead is offered, since nothing can be said of it yet.
 */
export async function ownYearPlace(actor: Actor, params: SearchParams): Promise<Result<OwnYearPlace>> {
  // Read with the years, since the place is not known before.
  let periodKind: PeriodKind = "calendar_year";
  const place = await calendarPlace(actor, params, async (day, kind) => {
    periodKind = await kind();
    const running = unitYearOf(periodKind, day);
    return { usual: running, last: running };
  });
  if (!place.ok) return place;
  return done({ ...place.value, periodKind, period: unitYear(periodKind, place.value.year) });
}
