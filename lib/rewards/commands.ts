import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { signedNil } from "@/lib/cases/nil/queries";
import { askedSecond } from "@/lib/cases/one-at-a-time";
import { mayBeRestored } from "@/lib/evidence/rules";
import { now, today } from "@/lib/platform/clock";
import { reader, type Writer } from "@/lib/platform/database/database";
import { dayOf } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused, refusedAt, refusedFields } from "@/lib/platform/result";
import { type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";
import { findEditable, findOwn, listedAt, NOT_HERE, ofProposal, placeOfReward, write } from "./own";
import { type Awaiting, proposedBefore } from "./proposals/awaiting";
import { insertRecordedTo } from "./recording";
import {
  asMetBy,
  type Grant,
  honouredOf,
  leavesOut,
  recordedBefore,
  rewardProblem,
  takenOutOfSoftware,
} from "./rules";
import { changeRewardSchema, createRewardSchema, type RewardFields, rewardVersionSchema } from "./schema";
import type { RewardDetail } from "./types";
import {
  columnsOf,
  grantedBefore,
  grantOf,
  linesOf,
  type NewReward,
  standingGrants,
  typeRewardAnew,
  typeRewardsAgain,
  wasTyped,
} from "./writing";

/** Records a decision that honours persons of a unit, or a branch or the unit as a whole. */
export async function createReward(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(createRewardSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, evidence, confirmed, ...fields } = parsed.value;
  const place = await recordPlaceOf(actor, unit, branch);
  if (!place.ok) return place;
  const no = refusal(can.editRecords(actor, place.value)) ?? (await wrongFields(actor, place.value, fields));
  if (no) return no;
  const reward = { place: place.value, fields };
  return insertRecordedTo(actor, place.value, { rewards: [reward], evidence }, async (within) => {
    const [created = ""] = within.ids;
    const no = await grantedInForm(within.db, reward, within.standing);
    return no ?? (confirmed ? null : await proposedInForm(within, reward)) ?? done({ id: created });
  });
}

export async function changeReward(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findEditable(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const parsed = parse(changeRewardSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const place = placeOfReward(was);
  const no =
    (await wrongFields(actor, place, fields, was.members)) ??
    (await signedNil(actor, place, "reward", [fields.decidedOn]));
  if (no) return no;
  const statements = async (db: Writer) => {
    const others = (await standingGrants(db, place, [fields.decidedOn])).filter(
      // Two that said the same before may still be corrected.
      (other) =>
        other.id !== id && recordedBefore(grantOf({ place, fields: fieldsOf(was) }), [other]).length === 0,
    );
    const no = await grantedInForm(db, { place, fields }, others);
    if (no) return no;
    const data = { ...columnsOf(fields), version: { increment: 1 } };
    const { count } = await db.reward.updateMany({ where: { id, version, deletedAt: null }, data });
    if (count === 0) return 0;
    await typeRewardsAgain(db, [id]);
    const unlisted = leavesOut(was, fields) && (await wasTyped(db, id)) ? takenOutOfSoftware(fields) : null;
    if (unlisted) return unlisted;
    await db.rewardMember.deleteMany({ where: { rewardId: id } });
    await db.rewardMember.createMany({ data: linesOf(was.orgId, id, fields.members) });
    return count;
  };
  return write(actor, was, statements, {
    type: "reward.changed",
    before: fieldsOf(was),
    after: { ...fields },
  });
}

/** Removes; it can be taken back for 30 days. */
export async function removeReward(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findEditable(actor, id);
  if (!found.ok) return found;
  const parsed = parse(rewardVersionSchema, input);
  if (!parsed.ok) return parsed;
  const data = { deletedAt: await now(), version: { increment: 1 } };
  const where = { id, version: parsed.value.version, deletedAt: null };
  const update = async (db: Writer) => {
    await typeRewardsAgain(db, [id]);
    return (await db.reward.updateMany({ where, data })).count;
  };
  return write(actor, found.value, update, { type: "reward.removed" });
}

export async function restoreReward(actor: Actor, id: string): Promise<Result<{ id: string }>> {
  const found = await findOwn(actor, id);
  if (!found.ok) return found;
  const { deletedAt, decidedOn, version } = found.value;
  if (!deletedAt) return done({ id });
  if (!mayBeRestored(dayOf(deletedAt), await today()))
    return refused(
      "conflict",
      "Lần khen này đã xóa quá 30 ngày nên không lấy lại được. Còn cần thì ghi mới.",
    );
  const [place, fields] = [placeOfReward(found.value), fieldsOf(found.value)];
  const no = ofProposal(found.value) ?? (await signedNil(actor, place, "reward", [decidedOn]));
  if (no) return no;
  const data = { deletedAt: null, version: { increment: 1 } };
  const update = async (db: Writer) => {
    const standing = asMetBy(fields, await standingGrants(db, place, [decidedOn]));
    const again = await grantedBefore(db, { place, fields }, standing);
    if (again) return refused("conflict", `${again} Cần sửa thì mở lần khen đó, sửa rồi lưu.`);
    await typeRewardAnew(db, id);
    return (await db.reward.updateMany({ where: { id, version }, data })).count;
  };
  return write(actor, found.value, update, { type: "reward.restored" });
}

/** Those honoured are people of the place where it is recorded; who was honoured and has left stays on it. */
async function wrongFields(
  actor: Actor,
  place: RecordPlace,
  fields: RewardFields,
  before: readonly { id: string }[] = [],
): Promise<Refusal | null> {
  const wrong = refusedFields([rewardProblem(fields, await today())]);
  const scope = readScope(actor, place.orgId);
  const added = fields.members.filter((member) => before.every(({ id }) => id !== member));
  if (wrong || !scope || added.length === 0) return wrong;
  const where = { ...listedAt(place, added), status: { not: "merged" as const } };
  const known = await reader(scope).member.count({ where });
  return known === added.length ? null : refusedFields([NOT_HERE]);
}

/** What was granted before, at the field by which a form mends it. */
async function grantedInForm(
  db: Writer,
  reward: NewReward,
  standing: readonly Grant[],
): Promise<Refusal | null> {
  const again = await grantedBefore(db, reward, standing);
  if (!again) return null;
  return reward.fields.isCollective
    ? refusedAt("decisionNumber", `${again} Cần sửa thì mở lần khen đó, sửa rồi lưu.`, "conflict")
    : refusedAt("members", `${again} Bỏ chọn, hoặc mở lần khen đó nếu cần sửa.`, "conflict");
}

/** Whether it is what a proposal waits for is asked where the form names them; who has moved on may be out of reach. */
async function proposedInForm(
  { db, awaiting }: { db: Writer; awaiting: readonly Awaiting[] },
  { place: { branchId }, fields }: NewReward,
): Promise<Refusal | null> {
  const proposed = honouredOf({ ...fields, branchId }).map((word) => ({
    word,
    told: proposedBefore(fields, word, awaiting),
  }));
  if (fields.isCollective) return askedSecond("decisionNumber", proposed[0]?.told ?? []);
  const people = await db.member.findMany({
    where: { id: { in: proposed.flatMap(({ word, told }) => (told.length > 0 ? word : [])) } },
    select: { id: true, fullName: true },
    orderBy: { nameKey: "asc" },
  });
  const words = people.flatMap(({ id, fullName }) =>
    (proposed.find(({ word }) => word === id)?.told ?? []).map((each) => `${fullName}: ${each}`),
  );
  return askedSecond("members", words);
}

/** What stands there, as its form would send it. */
function fieldsOf(reward: RewardDetail) {
  const { decisionNumber, decidedOn, signer, level, form, content, isCollective, members } = reward;
  const ids = members.map(({ id }) => id);
  return { decisionNumber, decidedOn, signer, level, form, content, isCollective, members: ids };
}
