import type { RecordEvent, Recorder } from "@/lib/cases/writing";
import { now } from "@/lib/platform/clock";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { type Refusal, refused } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { type Grant, recordedBefore } from "./rules";
import type { RewardFields } from "./schema";
import { lockRewardsStatement, standingGrantsStatement } from "./statements";

/** A decision, recorded or come to by a proposal's case; `place`: whose record it is. */
export type NewReward = { place: RecordPlace; fields: RewardFields; caseId?: string };

export const grantOf = ({ place: { branchId }, fields }: NewReward): Grant => ({ ...fields, branchId });

/**
 * What a unit and its branches have granted by decisions of these days, whoever recorded it; until the end of the
 * transaction nobody records more there.
 */
export async function standingGrants(
  db: Writer,
  { orgId, unitId }: RecordPlace,
  days: readonly PlainDate[],
): Promise<(Grant & { id: string })[]> {
  await rowsWithin(db, lockRewardsStatement, [unitId]);
  return rowsWithin(db, standingGrantsStatement, [orgId, unitId, days]);
}

/** What of a new reward is left without those honoured before. */
export function notYetGranted(reward: NewReward, before: readonly string[]): NewReward[] {
  if (before.length === 0) return [reward];
  const members = reward.fields.members.filter((id) => !before.includes(id));
  return members.length > 0 ? [{ ...reward, fields: { ...reward.fields, members } }] : [];
}

/** Why a reward can't stand beside others, in words: the same was granted by them. */
export async function grantedBefore(
  db: Writer,
  reward: NewReward,
  standing: readonly Grant[],
): Promise<string | null> {
  const before = recordedBefore(grantOf(reward), standing);
  if (before.length === 0) return null;
  const again = "đã được ghi khen cùng hình thức, số và ngày quyết định này.";
  if (reward.fields.isCollective) return `Tập thể này ${again}`;
  const people = await db.member.findMany({
    where: { id: { in: before } },
    select: { fullName: true },
    orderBy: { nameKey: "asc" },
  });
  const names = people.map(({ fullName }) => fullName).join(", ");
  // Whoever has moved on may be out of reach.
  return `${names || "Người được khen"} ${again}`;
}

/** The rows of new rewards, and what the log says of each; answers their ids in the order given. */
export async function insertRewards(
  { db, record }: { db: Writer; record: RecordEvent },
  rewards: readonly NewReward[],
  by: Recorder,
): Promise<string[]> {
  const rows = rewards.map((reward) => ({ id: newId(), ...reward }));
  const made = { createdById: by.userId, createdBy: by.name, createdAt: await now() };
  await db.reward.createMany({
    data: rows.map(({ id, place, fields, caseId }) => ({
      id,
      ...placeColumns(place),
      caseId: caseId ?? null,
      ...columnsOf(fields),
      ...made,
    })),
  });
  await db.rewardMember.createMany({
    data: rows.flatMap(({ id, place, fields }) => linesOf(place.orgId, id, fields.members)),
  });
  for (const { id, place, fields } of rows) {
    const { orgId, unitId } = place;
    record({ type: "reward.created", orgId, unitId, subjectId: id, after: { ...fields } });
  }
  return rows.map(({ id }) => id);
}

export const HAS_PAPERS = "Lần khen này đã có giấy tờ. Gỡ giấy tờ ở trang lần khen rồi làm lại.";

/**
 * Takes a reward away again, unless it has papers by now; false where somebody was faster.
 */
export async function takeAway(
  { db, record }: { db: Writer; record: RecordEvent },
  { id, orgId, unitId }: { id: string; orgId: string; unitId: string },
): Promise<boolean | Refusal> {
  const papers = await db.rewardEvidence.count({ where: { rewardId: id, evidence: { deletedAt: null } } });
  if (papers > 0) return refused("conflict", HAS_PAPERS);
  const data = { deletedAt: await now(), version: { increment: 1 } };
  const { count } = await db.reward.updateMany({ where: { id, deletedAt: null }, data });
  if (count === 0) return false;
  record({ type: "reward.removed", orgId, unitId, subjectId: id });
  return true;
}

/** The national software has what is changed or removed here: it stands in the list until somebody marks it again. */
export async function typeRewardsAgain(db: Writer, ids: readonly string[]): Promise<void> {
  await db.reward.updateMany({
    where: { id: { in: [...ids] }, typedOn: { not: null } },
    data: { wasTyped: true, typedOn: null, typedBy: null },
  });
}

/** Whether the software had it as it was before what was changed here, within the change. */
export async function wasTyped(db: Writer, id: string): Promise<boolean> {
  return (await db.reward.count({ where: { id, wasTyped: true } })) > 0;
}

/** What comes back after it was taken out there too is new to it. */
export async function typeRewardAnew(db: Writer, id: string): Promise<void> {
  await db.reward.updateMany({
    where: { id, typedOn: { not: null } },
    data: { wasTyped: false, typedOn: null, typedBy: null },
  });
}

const placeColumns = ({ orgId, unitId, branchId }: RecordPlace) => ({ orgId, unitId, branchId });

export function columnsOf({ members: _, decidedOn, ...fields }: RewardFields) {
  return { ...fields, decidedOn: fromDay(decidedOn) };
}

export function linesOf(orgId: string, rewardId: string, members: readonly string[]) {
  return members.map((memberId) => ({ orgId, rewardId, memberId }));
}
