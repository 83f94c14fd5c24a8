import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { ruleOf, withShipped } from "../rules";
import type { RatingRule, RatingSetting } from "../types";

const MOST = 100;

/** The rules of an organisation, the newest first; a shipped one stands until the organisation writes its year. */
export async function ratingSettings(actor: Actor, orgId: string): Promise<RatingSetting[]> {
  const scope = structureScope(actor, orgId);
  const own = scope
    ? await reader(scope).ratingSetting.findMany({
        omit: { orgId: true },
        orderBy: { fromYear: "desc" },
        take: MOST,
      })
    : [];
  return withShipped(own).map((rule) => ({ version: null, ...rule }));
}

/** The rule of a year: the organisation's last one that began by then. */
export async function ratingRule(actor: Actor, orgId: string, year: number): Promise<RatingRule> {
  return ruleOf(await ratingSettings(actor, orgId), year);
}
