import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope, structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { takeCaseStep, takeStepBack } from "@/lib/cases/commands";
import { firstOf, futureDay, type Opening, openCases } from "@/lib/cases/opening";
import { placeOfCase } from "@/lib/cases/queries";
import { expectNext } from "@/lib/cases/terms";
import { staleCase, writeCase } from "@/lib/cases/writing";
import { memberTerms } from "@/lib/members/terms/queries";
import { reader } from "@/lib/platform/database/database";
import { done, notFound, type Result, refused, refusedAt, refusedFields } from "@/lib/platform/result";
import { type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";
import { honouredWords } from "../messages";
import { listedAt, NOT_HERE } from "../own";
import { honouredProblem } from "../rules";
import { changeProposalSchema, proposeRewardSchema } from "../schema";
import type { RewardedMember, RewardLevel } from "../types";
import { proposalKind } from "./effects";
import { proposalDetail } from "./queries";
import { isUnconsidered, levelProblem, machineOf, wayProblem } from "./rules";
import type { ProposalDetail } from "./types";

type Honoured = { isCollective: boolean; members: string[]; level: RewardLevel };

/** Proposes a reward for persons of a branch or unit, or for it as a whole, to go its way step by step. */
export async function proposeReward(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(proposeRewardSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, day, members, ...granted } = parsed.value;
  const place = await recordPlaceOf(actor, unit, branch);
  if (!place.ok) return place;
  const { isCollective, level } = granted;
  const no =
    refusal(can.keepCase(actor, place.value)) ??
    (await futureDay("day", day)) ??
    refusedFields([honouredProblem({ isCollective, members })]);
  if (no) return no;
  const whom = await whomOf(actor, place.value, { isCollective, members, level });
  if (!whom.ok) return whom;
  const machine = machineOf(level);
  const opening: Opening = {
    subject: { memberId: null, personName: whom.value, status: "active", place: place.value },
    procedure: machine.procedure,
    entry: "stepwise",
    state: machine.first,
    openedOn: day,
  };
  return firstOf(
    await openCases(actor, [opening], async ({ db, orgId, ids: [caseId = ""] }) => {
      await db.rewardProposal.create({ data: { orgId, caseId, ...granted } });
      await db.rewardProposalMember.createMany({ data: linesOf(orgId, caseId, members) });
      await expectNext(db, machine, { ids: [caseId], state: machine.first, day });
      return null;
    }),
  );
}

const linesOf = (orgId: string, caseId: string, members: readonly string[]) =>
  members.map((memberId) => ({ orgId, caseId, memberId }));

/** Says otherwise what is proposed, as long as its meeting has yet to consider it. */
export async function changeProposal(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await proposalDetail(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const place = placeOfCase(was);
  const no = refusal(can.keepCase(actor, place));
  if (no) return no;
  const parsed = parse(changeProposalSchema, input);
  if (!parsed.ok) return parsed;
  const { version, members, ...granted } = parsed.value;
  if (version !== was.version) return staleCase(found);
  if (!isUnconsidered(was))
    return refused(
      "conflict",
      "Đề nghị đã qua bình xét hoặc đã khép lại nên không sửa được nữa. Lùi các bước đó (nút “Lùi một bước”) rồi sửa, hoặc lập đề nghị mới.",
    );
  const { isCollective, level } = granted;
  const wrong = refusedFields([honouredProblem({ isCollective, members }) ?? wayProblem(was, level)]);
  if (wrong) return wrong;
  const whom = await whomOf(actor, place, { isCollective, members, level }, was.proposal.members);
  if (!whom.ok) return whom;
  return writeCase(
    actor,
    was,
    async (db) => {
      const data = { personName: whom.value, version: { increment: 1 } };
      const { count } = await db.memberCase.updateMany({ where: { id, version, state: was.state }, data });
      if (count === 0) return false;
      await db.rewardProposal.updateMany({ where: { caseId: id }, data: granted });
      await db.rewardProposalMember.deleteMany({ where: { caseId: id } });
      await db.rewardProposalMember.createMany({ data: linesOf(was.orgId, id, members) });
      return true;
    },
    {
      type: "case.changed",
      detail: { procedure: was.procedure },
      before: toldOf(was),
      after: { ...granted, members },
    },
    proposalDetail,
  );
}

/** What is proposed, as its form would send it. */
function toldOf({ proposal: { level, form, content, isCollective, members } }: ProposalDetail) {
  return { level, form, content, isCollective, members: members.map(({ id }) => id) };
}

/**
 * In words whom it is for, where all of them are there and it may be given so; who was proposed `before` and has left
 * since stays on it.
 */
async function whomOf(
  actor: Actor,
  place: RecordPlace,
  { isCollective, members: ids, level }: Honoured,
  before: readonly RewardedMember[] = [],
): Promise<Result<string>> {
  const { orgId, unitId, branchId } = place;
  const scope = readScope(actor, orgId);
  const structure = structureScope(actor, orgId);
  if (!scope || !structure) return notFound();
  const kept = before.filter(({ id }) => ids.includes(id));
  const added = ids.filter((id) => kept.every((each) => each.id !== id));
  const [members, units] = await Promise.all([
    reader(scope).member.findMany({
      where: { ...listedAt(place, added), status: "active" },
      select: { fullName: true },
      orderBy: { givenName: "asc" },
    }),
    reader(structure).unit.findMany({
      where: { id: { in: [unitId, ...(branchId ? [branchId] : [])] } },
      select: { id: true, name: true, kind: true },
    }),
  ]);
  if (members.length !== added.length) return refusedAt(NOT_HERE.path, NOT_HERE.message);
  const named = (id: string | null) => units.find((each) => each.id === id) ?? null;
  const unit = named(unitId);
  if (!unit) return notFound();
  const no = refusedFields([levelProblem(level, { kind: unit.kind, branchId })]);
  return (
    no ?? done(honouredWords({ isCollective, members: [...kept, ...members], unit, branch: named(branchId) }))
  );
}

/** One step on; a decision makes the reward in the same transaction. */
export async function takeProposalStep(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await proposalDetail(actor, id);
  return found.ok ? takeCaseStep(actor, await kindOf(actor, found.value), id, input) : found;
}

export async function takeProposalBack(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await proposalDetail(actor, id);
  return found.ok ? takeStepBack(actor, await kindOf(actor, found.value), id, input) : found;
}

async function kindOf(actor: Actor, was: ProposalDetail) {
  return proposalKind(was, (await memberTerms(actor, was.orgId)).rewardVotePercent);
}
