import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { DEFAULT_CAP } from "../rules";
import type { RatingCap, RatingSetting } from "../types";

/** The organisation's own rule, or the shipped one until it sets some. */
export async function ratingSetting(actor: Actor, orgId: string): Promise<RatingSetting> {
  const scope = structureScope(actor, orgId);
  const row =
    scope &&
    (await reader(scope).ratingSetting.findFirst({
      select: { guidance: true, fromYear: true, excellentPercent: true, version: true },
    }));
  return row ?? { ...DEFAULT_CAP, version: null };
}

/** The rule of a year: the organisation's own from its first year on. */
export async function ratingCap(actor: Actor, orgId: string, year: number): Promise<RatingCap> {
  const { version: _, ...own } = await ratingSetting(actor, orgId);
  return own.fromYear <= year ? own : DEFAULT_CAP;
}
