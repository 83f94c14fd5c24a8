import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { caseDetail } from "@/lib/cases/queries";
import { reader } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { RemovalDetail } from "./types";

const select = {
  lapse: true,
  firstMonth: true,
  lastMonth: true,
  tried: true,
  votePercent: true,
  decider: true,
} as const;

export async function removalDetail(actor: Actor, id: string): Promise<Result<RemovalDetail>> {
  const found = await caseDetail(actor, id, "removal_from_roll");
  if (!found.ok) return found;
  const scope = readScope(actor, found.value.orgId);
  const own = scope && (await reader(scope).removalCase.findFirst({ where: { caseId: id }, select }));
  if (!own) return notFound();
  const { firstMonth, lastMonth, ...told } = own;
  const removal = { ...told, firstMonth: toDay(firstMonth), lastMonth: toDay(lastMonth) };
  return done({ ...found.value, removal });
}
