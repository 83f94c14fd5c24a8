import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { signedNil } from "@/lib/cases/nil/queries";
import { readLines } from "@/lib/cases/pasted/lines";
import { PERSON_COLUMNS } from "@/lib/cases/pasted/people";
import { codeNamed } from "@/lib/cases/pasted/table";
import { pasteSchema } from "@/lib/cases/schema";
import { tiePapers } from "@/lib/evidence/papers/tying";
import { mayBeRestored } from "@/lib/evidence/rules";
import { now, today } from "@/lib/platform/clock";
import { reader, type Writer, writer } from "@/lib/platform/database/database";
import { dayOf } from "@/lib/platform/dates";
import {
  done,
  forbidden,
  notFound,
  type Refusal,
  type Result,
  refused,
  refusedFields,
} from "@/lib/platform/result";
import { type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";
import { findHonoured, type Honoured } from "./honoured";
import { FORM_LABELS, LEVEL_LABELS } from "./messages";
import { findEditable, findOwn, listedAt, NOT_HERE, ofProposal, placeOfReward, write } from "./own";
import { REWARD_COLUMNS } from "./pasted";
import { rewardProblem, sameDecision } from "./rules";
import {
  changeRewardSchema,
  createRewardSchema,
  decisionSchema,
  type RewardFields,
  rewardVersionSchema,
} from "./schema";
import type { RewardDetail } from "./types";
import { columnsOf, insertRewards, linesOf, type NewReward } from "./writing";

/** Records a decision that honours persons of a unit, or a branch or the unit as a whole. */
export async function createReward(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(createRewardSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, evidence, ...fields } = parsed.value;
  const place = await recordPlaceOf(actor, unit, branch);
  if (!place.ok) return place;
  const no = refusal(can.editRecords(actor, place.value)) ?? (await wrongFields(actor, place.value, fields));
  if (no) return no;
  const created = await insert(actor, place.value, [{ place: place.value, fields }], evidence);
  return created.ok ? done({ id: created.value.ids[0] ?? "" }) : created;
}

/**
 * A table of honoured persons and collectives; lines of one decision for the same matter become one reward of those
 * persons, each collective has its own.
 */
export async function pasteRewards(actor: Actor, input: unknown): Promise<Result<{ ids: string[] }>> {
  const parsed = parse(pasteSchema, input);
  if (!parsed.ok) return parsed;
  const place = await recordPlaceOf(actor, parsed.value.unit, parsed.value.branch);
  if (!place.ok) return place;
  const scope = readScope(actor, place.value.orgId);
  const no = refusal(can.editRecords(actor, place.value));
  if (no || !scope) return no ?? notFound();
  const day = await today();
  const at = { actor, scope, place: place.value };
  const lines = await readLines(parsed.value.table, {
    ...{ schema: decisionSchema, named: "fullName" as const },
    subjectsOf: (rows) => findHonoured(at, rows),
    columns: [...PERSON_COLUMNS, ...REWARD_COLUMNS],
    inputOf: ({ code: _, fullName: __, birthDate: ___, level, form, ...told }) => ({
      ...{ ...told, level: codeNamed(LEVEL_LABELS, level), form: codeNamed(FORM_LABELS, form) },
    }),
    problemOf: async (told, whom) => refusedFields([rewardProblem({ ...told, ...honouredBy(whom) }, day)]),
  });
  if (!lines.ok) return lines;
  const rewards: NewReward[] = [];
  for (const { told, subject } of lines.value) {
    const honoured = honouredBy(subject);
    const at = "collective" in subject ? subject.collective : place.value;
    const same = rewards.find(
      (reward) =>
        reward.place.branchId === at.branchId &&
        reward.fields.isCollective === honoured.isCollective &&
        sameDecision(reward.fields, told),
    );
    if (same) same.fields.members = [...new Set([...same.fields.members, ...honoured.members])];
    else rewards.push({ place: at, fields: { ...told, ...honoured } });
  }
  return insert(actor, place.value, rewards);
}

function honouredBy(whom: Honoured): Pick<RewardFields, "isCollective" | "members"> {
  return "collective" in whom
    ? { isCollective: true, members: [] }
    : { isCollective: false, members: [whom.person.memberId] };
}

/** Rewards of one unit and its branches, in one transaction. */
async function insert(
  actor: Actor,
  at: RecordPlace,
  rewards: readonly NewReward[],
  evidence: readonly string[] = [],
): Promise<Result<{ ids: string[] }>> {
  const scope = readScope(actor, at.orgId);
  const { userId, name } = actor;
  if (!scope || userId === null) return forbidden("Khen thưởng do người của đơn vị ghi.");
  const days = rewards.map(({ fields }) => fields.decidedOn);
  const silent = await signedNil(actor, at, "reward", days);
  if (silent) return silent;
  return change(whoIs(actor), async (tx, record) => {
    const within = { db: writer(scope, tx), record };
    const ids = await insertRewards(within, rewards, { userId, name });
    for (const id of ids) {
      const bearer = { kind: "reward", id, place: at, isRestricted: false } as const;
      const unfit = await tiePapers(actor, within, bearer, evidence);
      if (unfit) return unfit;
    }
    return done({ ids });
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
    const data = { ...columnsOf(fields), version: { increment: 1 } };
    const { count } = await db.reward.updateMany({ where: { id, version, deletedAt: null }, data });
    if (count === 0) return 0;
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
  const update = async (db: Writer) => (await db.reward.updateMany({ where, data })).count;
  return write(actor, found.value, update, { type: "reward.removed" });
}

export async function restoreReward(actor: Actor, id: string): Promise<Result<{ id: string }>> {
  const found = await findOwn(actor, id);
  if (!found.ok) return found;
  const { deletedAt, decidedOn, version } = found.value;
  if (!deletedAt) return done({ id });
  if (!mayBeRestored(dayOf(deletedAt), await today()))
    return refused("conflict", "Lần khen này đã xóa quá 30 ngày nên không lấy lại được.");
  const no =
    ofProposal(found.value) ?? (await signedNil(actor, placeOfReward(found.value), "reward", [decidedOn]));
  if (no) return no;
  const data = { deletedAt: null, version: { increment: 1 } };
  const update = async (db: Writer) => (await db.reward.updateMany({ where: { id, version }, data })).count;
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

/** What stands there, as its form would send it. */
function fieldsOf(reward: RewardDetail) {
  const { decisionNumber, decidedOn, signer, level, form, content, isCollective, members } = reward;
  const ids = members.map(({ id }) => id);
  return { decisionNumber, decidedOn, signer, level, form, content, isCollective, members: ids };
}
