import type { Actor } from "@/lib/access/types";
import type { Spot, SpotWish } from "./types";

/** Where a signed-in person starts; one without a role in force has nothing but the own account. */
export function homeOf({ roles }: Pick<Actor, "roles">): string {
  if (roles.length === 0) return "/account";
  return roles.some(({ role }) => role !== "SYSTEM_ADMIN") ? "/dashboard" : "/units";
}

/** The spot that an address names; without a name the first one. */
export function spotOf(spots: readonly Spot[], { org, unit }: SpotWish): Spot | null {
  const here = org === undefined ? spots : spots.filter((spot) => spot.org.code === org);
  if (unit === undefined) return here[0] ?? null;
  const own = here.find((spot) => spot.branch?.code === unit) ?? here.find((spot) => spot.unit.code === unit);
  return own ?? here.find((spot) => spot.level === "upper" || spot.level === "system") ?? null;
}

/** Whether a code is the spot's own, or names another unit that its people read from above. */
export function isOwnUnit(spot: Spot, code: string): boolean {
  return spot.unit.code === code || spot.branch?.code === code;
}

/** What addresses must carry to come back to this spot: nothing for the first of several. */
export function spotQuery(spots: readonly Spot[], spot: Spot, year: number | null): Record<string, string> {
  const query: Record<string, string> = {};
  const first = spots[0];
  if (first && first !== spot) {
    if (first.org.code !== spot.org.code) query.org = spot.org.code;
    query.unit = spot.branch?.code ?? spot.unit.code;
  }
  if (year !== null) query.year = String(year);
  return query;
}
