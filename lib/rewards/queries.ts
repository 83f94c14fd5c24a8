import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reachValues } from "@/lib/evidence/queries";
import type { FoundMember } from "@/lib/members/queries";
import { rows } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { whole } from "@/lib/platform/whole";
import { unitYear } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import type { RewardFilter } from "./schema";
import {
  listRewardsStatement,
  readRewardStatement,
  rewardsBetweenStatement,
  rewardsOfMemberStatement,
} from "./statements";
import type { MemberReward, RewardDetail, RewardLine } from "./types";

const MOST = 500;

export type RewardList = { items: RewardLine[]; isCut: boolean };

/** What was decided in a year, the latest first. `unitId` null = every unit within reach. */
export async function rewardsOfYear(
  actor: Actor,
  at: { orgId: string; unitId: string | null; branchId: string | null; year: number; kind?: PeriodKind },
  { level, form, whom, branch, removed }: RewardFilter,
): Promise<Result<RewardList>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const { from, to } = unitYear(at.kind ?? "calendar_year", at.year);
  const found = await rows<RewardLine>(scope, listRewardsStatement, () => [
    ...reachValues(scope),
    at.unitId,
    at.branchId ?? branch ?? null,
    from,
    to,
    level ?? null,
    form ?? null,
    whom ? whom === "collective" : null,
    Boolean(removed),
    MOST + 1,
  ]);
  return done({ items: found.slice(0, MOST), isCut: found.length > MOST });
}

/**
 * What was decided between two days for a branch or its people, the earliest first; of a grassroots branch for all of
 * it. Of a decision that honours several branches only this one's people are named.
 */
export async function rewardsBetween(
  actor: Actor,
  { orgId, unitId, branchId }: { orgId: string; unitId: string; branchId: string | null },
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<Result<readonly RewardLine[]>> {
  const scope = readScope(actor, orgId);
  const no = refusal(can.readRecords(actor, { orgId, unitId, branchId }));
  if (no || !scope) return no ?? notFound();
  const values = [orgId, unitId, branchId, from, to, MOST + 1];
  return whole(await rows<RewardLine>(scope, rewardsBetweenStatement, () => values), MOST);
}

/** One reward, removed or not. */
export async function rewardDetail(actor: Actor, id: string): Promise<Result<RewardDetail>> {
  for (const orgId of isId(id) ? organisationsOf(actor) : []) {
    const scope = readScope(actor, orgId);
    if (!scope) continue;
    const values = [...reachValues(scope), id];
    const [row] = await rows<Omit<RewardDetail, "mayEdit">>(scope, readRewardStatement, () => values);
    if (!row) continue;
    const place = { orgId, unitId: row.unit.id, branchId: row.branch?.id ?? null };
    return done({ ...row, mayEdit: can.editRecords(actor, place).allowed });
  }
  return notFound();
}

/** The own rewards of a member whom the actor sees, the latest first, wherever they were recorded. */
export function rewardsOfMember({ place, scope, rewardIds }: FoundMember): Promise<MemberReward[]> {
  return rows<MemberReward>(scope, rewardsOfMemberStatement, () => [place.orgId, rewardIds]);
}
