import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { DEFAULT_CAP } from "../rules";
import type { RatingCap, RatingSetting } from "../types";

const MOST = 100;

/** The rules of an organisation, the newest first; the shipped one stands until the organisation writes its own year. */
export async function ratingSettings(actor: Actor, orgId: string): Promise<RatingSetting[]> {
  const scope = structureScope(actor, orgId);
  const own = scope
    ? await reader(scope).ratingSetting.findMany({
        select: { guidance: true, fromYear: true, excellentPercent: true, version: true },
        orderBy: { fromYear: "desc" },
        take: MOST,
      })
    : [];
  const isReplaced = own.some(({ fromYear }) => fromYear <= DEFAULT_CAP.fromYear);
  return isReplaced ? own : [...own, { ...DEFAULT_CAP, version: null }];
}

/** The rule of a year: the organisation's last one that began by then. */
export async function ratingCap(actor: Actor, orgId: string, year: number): Promise<RatingCap> {
  const rules = await ratingSettings(actor, orgId);
  const { version: _, ...rule } = rules.find(({ fromYear }) => fromYear <= year) ?? {
    ...DEFAULT_CAP,
    version: null,
  };
  return rule;
}
