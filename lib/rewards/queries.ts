import { can } from "@/lib/access/can";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import { makeDate, type PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { RewardFilter } from "./schema";
import type {
  MemberReward,
  RewardDetail,
  RewardedMember,
  RewardForm,
  RewardLevel,
  RewardLine,
} from "./types";

const MOST = 500;
const SHOWN_MEMBERS = 200;

const ref = { select: { id: true, code: true, name: true } } as const;
const decision = {
  id: true,
  decisionNumber: true,
  decidedOn: true,
  level: true,
  form: true,
  content: true,
} as const;
/** Whom a reward, or a proposal of one, names. */
export const honouredSelect = {
  select: { member: { select: { id: true, fullName: true, branch: { select: { name: true } } } } },
  orderBy: { member: { givenName: "asc" } },
  take: SHOWN_MEMBERS,
} as const;
const select = {
  ...decision,
  signer: true,
  isCollective: true,
  unit: ref,
  branch: ref,
  members: honouredSelect,
  deletedAt: true,
} as const;

type Honoured = { member: { id: string; fullName: string; branch: { name: string } | null } };
type Row = Omit<RewardLine, "decidedOn" | "level" | "form" | "members"> & {
  decidedOn: Date;
  level: string;
  form: string;
  members: Honoured[];
};

export function honouredOf({ member: { branch, ...member } }: Honoured): RewardedMember {
  return { ...member, branch: branch?.name ?? null };
}

function lineOf({ decidedOn, level, form, members, ...row }: Row): RewardLine {
  return {
    ...row,
    decidedOn: toDay(decidedOn),
    level: level as RewardLevel,
    form: form as RewardForm,
    members: members.map(honouredOf),
  };
}

export type RewardList = { items: RewardLine[]; isCut: boolean };

/** What was decided in a year, the latest first. `unitId` null = every unit within reach. */
export async function rewardsOfYear(
  actor: Actor,
  at: { orgId: string; unitId: string | null; branchId: string | null; year: number },
  { level, form, whom, branch, removed }: RewardFilter,
): Promise<Result<RewardList>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const branchId = at.branchId ?? branch;
  const found = await reader(scope).reward.findMany({
    where: {
      decidedOn: { gte: fromDay(makeDate(at.year, 1, 1)), lte: fromDay(makeDate(at.year, 12, 31)) },
      deletedAt: removed ? { not: null } : null,
      ...(at.unitId ? { unitId: at.unitId } : {}),
      ...(branchId ? { branchId } : {}),
      ...(level ? { level } : {}),
      ...(form ? { form } : {}),
      ...(whom ? { isCollective: whom === "collective" } : {}),
    },
    orderBy: [{ decidedOn: "desc" }, { id: "desc" }],
    take: MOST + 1,
    select,
  });
  return done({ items: found.slice(0, MOST).map(lineOf), isCut: found.length > MOST });
}

/**
 * What was decided between two days for a branch or its people, the earliest first; of a grassroots branch for all of
 * it. Of a decision that honours several branches only this one's people are named.
 */
export async function rewardsBetween(
  actor: Actor,
  { orgId, unitId, branchId }: { orgId: string; unitId: string; branchId: string | null },
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<RewardLine[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const ofBranch = branchId ? [{ branchId }, { members: { some: { member: { branchId } } } }] : [{}];
  const found = await reader(scope).reward.findMany({
    where: { decidedOn: { gte: fromDay(from), lte: fromDay(to) }, deletedAt: null, unitId, OR: ofBranch },
    orderBy: [{ decidedOn: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      ...select,
      members: { ...select.members, ...(branchId ? { where: { member: { branchId } } } : {}) },
    },
  });
  return found.map(lineOf);
}

/** One reward, removed or not. */
export async function rewardDetail(actor: Actor, id: string): Promise<Result<RewardDetail>> {
  for (const orgId of isId(id) ? organisationsOf(actor) : []) {
    const scope = readScope(actor, orgId);
    if (!scope) continue;
    const row = await reader(scope).reward.findFirst({
      where: { id },
      select: { ...select, orgId: true, createdBy: true, createdAt: true, caseId: true, version: true },
    });
    if (!row) continue;
    const { createdBy, createdAt, caseId, version, ...line } = row;
    const place = { orgId, unitId: row.unit.id, branchId: row.branch?.id ?? null };
    const mayEdit = can.editRecords(actor, place).allowed;
    return done({ ...lineOf(line), orgId, createdBy, createdAt, caseId, version, mayEdit });
  }
  return notFound();
}

/** A member's own rewards, the latest first, as far as the actor reads where they were recorded. */
export async function rewardsOfMember(
  actor: Actor,
  { orgId, memberId }: { orgId: string; memberId: string },
): Promise<MemberReward[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const found = await reader(scope).reward.findMany({
    where: { deletedAt: null, members: { some: { memberId } } },
    orderBy: { decidedOn: "desc" },
    take: 50,
    select: decision,
  });
  return found.map(({ decidedOn, level, form, ...row }) => ({
    ...row,
    decidedOn: toDay(decidedOn),
    level: level as RewardLevel,
    form: form as RewardForm,
  }));
}
