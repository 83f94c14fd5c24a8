import type { Mend } from "@/lib/dashboard/types";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

/** Where a duty's button leads, in the organisation, unit and year of the page. */
export function mendHref(place: CurrentPlace): (mend: Mend) => string {
  return ({ path, query }) => placeHref(place, path, query);
}
