import type { RecordEvent, Recorder } from "@/lib/cases/writing";
import { now } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { newId } from "@/lib/platform/ids";
import { type Refusal, refused } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import type { RewardFields } from "./schema";

/** A decision, recorded or come to by a proposal's case; `place`: whose record it is. */
export type NewReward = { place: RecordPlace; fields: RewardFields; caseId?: string };

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
      ...{ id, ...placeColumns(place), caseId: caseId ?? null },
      ...{ ...columnsOf(fields), ...made },
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

/**
 * Takes a reward away again, unless it has papers by now; false where somebody was faster. `version`: as it was read,
 * where no case holds it.
 */
export async function takeAway(
  { db, record }: { db: Writer; record: RecordEvent },
  { id, version, orgId, unitId }: { id: string; version?: number; orgId: string; unitId: string },
): Promise<boolean | Refusal> {
  const papers = await db.rewardEvidence.count({ where: { rewardId: id, evidence: { deletedAt: null } } });
  if (papers > 0)
    return refused("conflict", "Lần khen này đã có giấy tờ. Gỡ giấy tờ ở trang lần khen rồi làm lại.");
  const data = { deletedAt: await now(), version: { increment: 1 } };
  const where = { id, deletedAt: null, ...(version === undefined ? {} : { version }) };
  const { count } = await db.reward.updateMany({ where, data });
  if (count === 0) return false;
  record({ type: "reward.removed", orgId, unitId, subjectId: id });
  return true;
}

const placeColumns = ({ orgId, unitId, branchId }: RecordPlace) => ({ orgId, unitId, branchId });

export function columnsOf({ members: _, decidedOn, ...fields }: RewardFields) {
  return { ...fields, decidedOn: fromDay(decidedOn) };
}

export function linesOf(orgId: string, rewardId: string, members: readonly string[]) {
  return members.map((memberId) => ({ orgId, rewardId, memberId }));
}
