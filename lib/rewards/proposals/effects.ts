import type { CaseKind, Effect } from "@/lib/cases/kind";
import { placeOfCase } from "@/lib/cases/queries";
import { type Refusal, refused, refusedFields } from "@/lib/platform/result";
import { grantedBefore, insertRewards, standingGrants, takeAway } from "../writing";
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
      return effect.act === "decide" ? fall(effect, was) : null;
    },
  };
}

/** The minutes say by which share the meeting went, whatever the settings say later. */
async function keepShare({ db, found }: Effect<string>, votePercent: number | null): Promise<void> {
  await db.rewardProposal.updateMany({ where: { caseId: found.id }, data: { votePercent } });
}

/** Refused where the same decision was recorded without the proposal. */
async function give({ db, record, by, step }: Effect<string>, was: ProposalDetail): Promise<Refusal | null> {
  const { level, form, content, isCollective, members } = was.proposal;
  const fields = {
    decisionNumber: step.docNumber,
    decidedOn: step.day,
    signer: step.person,
    level,
    form,
    content,
    isCollective,
    members: members.map(({ id }) => id),
  };
  const place = placeOfCase(was);
  const reward = { place, fields, caseId: was.id };
  const again = await grantedBefore(db, reward, await standingGrants(db, place, [step.day]));
  if (again)
    return refused("conflict", `${again} Xem lại số và ngày, hoặc xóa lần khen đó rồi ghi lại bước này.`);
  await insertRewards({ db, record }, [reward], by);
  return null;
}

/** The reward falls with its decision. */
async function fall(within: Effect<string>, was: ProposalDetail): Promise<boolean | Refusal | null> {
  const { rewardId: id } = was.proposal;
  return id === null ? null : takeAway(within, { id, orgId: was.orgId, unitId: was.unit.id });
}
