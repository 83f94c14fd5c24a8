import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { PairSetting } from "./types";

/** How many appraise each unit of a year. */
export async function pairSetting(actor: Actor, orgId: string, year: number): Promise<Result<PairSetting>> {
  const no = refusal(can.runCycle(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const found = await settingWhere(scope, { year });
  return found ? done(found) : notFound("Chưa mở năm đánh giá này.");
}

export async function settingWhere(
  scope: Scope,
  where: { id: string } | { year: number },
): Promise<PairSetting | null> {
  if ("id" in where && !isId(where.id)) return null;
  const select = { id: true, year: true, version: true, twoAppraisers: true, state: true };
  const cycle = await reader(scope).cycle.findFirst({ where, select });
  if (!cycle) return null;
  const { id, state, ...setting } = cycle;
  return { cycleId: id, ...setting, isOpen: state === "open" };
}
