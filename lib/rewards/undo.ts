import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { KeptCases } from "@/lib/members/bulk-changes/types";
import { keptOf, type TableUndo, type UndoneTable } from "@/lib/members/bulk-changes/undo";
import { now } from "@/lib/platform/clock";
import { reader, type Writer } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import { honouredWords } from "./messages";
import { HAS_PAPERS, typeRewardsAgain } from "./writing";

/** `papers`: what the table itself brought to all of them, which stays with the unit. */
export type KeptRewards = KeptCases & { papers?: readonly string[] };

const select = {
  id: true,
  orgId: true,
  unitId: true,
  branchId: true,
  decisionNumber: true,
  isCollective: true,
  version: true,
  unit: { select: { name: true } },
  branch: { select: { name: true } },
  members: { select: { member: { select: { fullName: true } } }, orderBy: { member: { nameKey: "asc" } } },
} as const;

/**
 * Takes back the rewards of a table that were not removed already, in as many statements for all as for one; one that got
 * papers since, or was written meanwhile, is in the way.
 */
export async function rewardsTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const scope = readScope(actor, table.orgId);
  if (!scope) return notFound();
  const kept = await keptOf<KeptRewards>(table);
  if (!kept.ok) return kept;
  const found = await reader(scope).reward.findMany({
    where: { id: { in: kept.value.cases }, deletedAt: null },
    select,
    orderBy: [{ decisionNumber: "asc" }, { id: "asc" }],
  });
  const rewards = found.map(({ members, ...reward }) => ({
    ...reward,
    name: `${honouredWords({ ...reward, members: members.map(({ member }) => member) })}, quyết định ${reward.decisionNumber}`,
  }));
  return done({
    count: rewards.length,
    unfit: [],
    write: async ({ db, record }) => {
      const stuck = await takeAll(db, rewards, kept.value.papers);
      if (stuck.length > 0) return stuck;
      for (const { id, orgId, unitId } of rewards)
        record({ type: "reward.removed", orgId, unitId, subjectId: id });
      return [];
    },
  });
}

type Standing = { id: string; version: number; name: string };

/** Answers who is in the way; then nothing of it counts. */
async function takeAll(
  db: Writer,
  rewards: readonly Standing[],
  brought: readonly string[] = [],
): Promise<string[]> {
  const ids = rewards.map(({ id }) => id);
  const papers = await db.rewardEvidence.findMany({
    where: { rewardId: { in: ids }, evidenceId: { notIn: [...brought] }, evidence: { deletedAt: null } },
    select: { rewardId: true },
  });
  const held = rewards.filter(({ id }) => papers.some(({ rewardId }) => rewardId === id));
  if (held.length > 0) return held.map(({ name }) => `${name}: ${HAS_PAPERS}`);
  await typeRewardsAgain(db, ids);
  const { count } = await db.reward.updateMany({
    where: { deletedAt: null, OR: rewards.map(({ id, version }) => ({ id, version })) },
    data: { deletedAt: await now(), version: { increment: 1 } },
  });
  if (count === rewards.length) return [];
  const left = await db.reward.findMany({
    where: { id: { in: ids }, deletedAt: null },
    select: { id: true },
  });
  const stands = rewards.filter(({ id }) => left.some((one) => one.id === id));
  return (stands.length > 0 ? stands : rewards).map(({ name }) => `${name}: có người vừa ghi lần khen này.`);
}
