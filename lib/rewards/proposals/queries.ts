import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { caseDetail } from "@/lib/cases/queries";
import { reader } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import { honouredOf, honouredSelect } from "../queries";
import type { RewardForm, RewardLevel } from "../types";
import type { ProposalDetail } from "./types";

const select = {
  ...{ level: true, form: true, content: true, isCollective: true, members: honouredSelect },
  case: { select: { rewards: { where: { deletedAt: null }, select: { id: true } } } },
} as const;

/** A proposal with its way so far. */
export async function proposalDetail(actor: Actor, id: string): Promise<Result<ProposalDetail>> {
  const found = await caseDetail(actor, id, "reward");
  if (!found.ok) return found;
  const scope = readScope(actor, found.value.orgId);
  const own = scope && (await reader(scope).rewardProposal.findFirst({ where: { caseId: id }, select }));
  if (!own) return notFound();
  const { level, form, members, case: way, ...told } = own;
  const proposal = {
    ...told,
    ...{ level: level as RewardLevel, form: form as RewardForm },
    members: members.map(honouredOf),
    rewardId: way.rewards[0]?.id ?? null,
  };
  return done({ ...found.value, proposal });
}
