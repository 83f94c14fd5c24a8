import type { Mend } from "@/lib/dashboard/types";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

/** Where a duty's button leads, in the organisation, unit and year of the page. */
export function mendHref(place: CurrentPlace): (mend: Mend) => string {
  return ({ path, query }) => placeHref(place, path, query);
}

/** The same with the origin before it, for a message that is read elsewhere; a unit's code leads to that unit. */
export function linkTo(place: CurrentPlace, origin: string): (mend: Mend, unit?: string) => string {
  return ({ path, query }, unit) => `${origin}${placeHref(place, path, unit ? { ...query, unit } : query)}`;
}
