import type { CaseKind, Effect } from "@/lib/cases/commands";
import { placeOfCase } from "@/lib/cases/queries";
import { now } from "@/lib/platform/clock";
import { type Refusal, refused, refusedFields } from "@/lib/platform/result";
import { insertRewards } from "../writing";
import { isMeeting, machineOf, meetingProblem } from "./rules";
import type { ProposalDetail, ProposalState } from "./types";

/** What the steps of one proposal ask and change beside it: decided, it comes to a reward as anybody records it. */
export function proposalKind(was: ProposalDetail, percent: number): CaseKind<ProposalState, string> {
  return {
    machine: machineOf(was.proposal.level),
    condition: (_, act, step) => refusedFields([meetingProblem(act, step, percent)]),
    effect: async (effect) => {
      if (isMeeting(effect.act)) await keepShare(effect, percent);
      return effect.act === "decide" ? give(effect, was) : null;
    },
    undo: async (effect) => {
      if (isMeeting(effect.act)) await keepShare(effect, null);
      return effect.act === "decide" ? takeAway(effect, was) : null;
    },
  };
}

/** The minutes say by which share the meeting went, whatever the settings say later. */
async function keepShare({ db, found }: Effect<string>, votePercent: number | null): Promise<void> {
  await db.rewardProposal.updateMany({ where: { caseId: found.id }, data: { votePercent } });
}

async function give({ db, record, by, step }: Effect<string>, was: ProposalDetail): Promise<null> {
  const { level, form, content, isCollective, members } = was.proposal;
  const fields = {
    ...{ decisionNumber: step.docNumber, decidedOn: step.day, signer: step.person },
    ...{ level, form, content, isCollective, members: members.map(({ id }) => id) },
  };
  await insertRewards({ db, record }, [{ place: placeOfCase(was), fields, caseId: was.id }], by);
  return null;
}

/** The reward falls with its decision, unless it has papers by now. */
async function takeAway({ db, record }: Effect<string>, was: ProposalDetail): Promise<Refusal | null> {
  const { rewardId } = was.proposal;
  if (rewardId === null) return null;
  const papers = await db.rewardEvidence.count({ where: { rewardId, evidence: { deletedAt: null } } });
  if (papers > 0)
    return refused("conflict", "Lần khen này đã có giấy tờ. Gỡ giấy tờ ở trang lần khen rồi mới lùi bước.");
  const data = { deletedAt: await now(), version: { increment: 1 } };
  await db.reward.updateMany({ where: { id: rewardId, deletedAt: null }, data });
  record({ type: "reward.removed", orgId: was.orgId, unitId: was.unit.id, subjectId: rewardId });
  return null;
}
