import type { CaseKind, RecordedKind } from "@/lib/cases/kind";
import { changeMembers, undoMemberChange, undoMemberChanges } from "@/lib/cases/member-effect";
import { refuseSecond } from "@/lib/cases/one-at-a-time";
import { expelledWithin } from "@/lib/members/expelled";
import type { RemovalDecider } from "@/lib/members/terms/types";
import type { Writer } from "@/lib/platform/database/database";
import { refusedFields } from "@/lib/platform/result";
import { underWayWords } from "./messages";
import { isVote, removalMachine, voteProblem } from "./rules";
import type { RemovalAct, RemovalState } from "./types";

/** What taking back recorded removals changes beside the cases, whoever was to decide. */
export const REMOVAL_RECORD: RecordedKind = {
  machine: removalMachine("branch"),
  undoRecorded: undoMemberChanges,
};

/** What the steps of a removal ask and change beside it; `percent` of those present must be exceeded by who is for it. */
export function removalKind(decider: RemovalDecider, percent: number): CaseKind<RemovalState, RemovalAct> {
  return {
    machine: removalMachine(decider),
    undoRecorded: undoMemberChanges,
    condition: (_, act, step) => refusedFields([voteProblem(act, step, percent)]),
    effect: async ({ db, record, found: { id: caseId, memberId, orgId }, act, step }) => {
      if (isVote(act)) await keepShare(db, caseId, percent);
      if (act !== "approve" || !memberId) return null;
      // A list may have struck the name off while the case ran; whom an expulsion took from the roll stays expelled.
      const leftAlready = !(await expelledWithin(db, orgId, [memberId])).has(memberId);
      const removal = { caseId, memberId, removedSince: step.day, leftAlready };
      return changeMembers({ db, record, orgId }, [removal]);
    },
    undo: async ({ db, record, found, act }) => {
      if (isVote(act)) await keepShare(db, found.id, null);
      const second = await refuseSecond(db, found.orgId, [found], underWayWords);
      if (second || act !== "approve") return second;
      return undoMemberChange({ db, record }, found);
    },
  };
}

/** The minutes say by which share the branch voted, whatever the settings say later. */
async function keepShare(db: Writer, caseId: string, votePercent: number | null): Promise<void> {
  await db.removalCase.updateMany({ where: { caseId }, data: { votePercent } });
}
