"use client";

import type { RosterPart } from "@/components/activities/member-picker";
import { MendDialog } from "@/components/cases/correct-dialog";
import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { changeRewardAction } from "@/lib/rewards/actions";
import type { RewardDetail } from "@/lib/rewards/types";
import { grantWords } from "./grant-words";
import { RewardFields } from "./reward-fields";

function staleReward({ members }: RewardDetail): StaleWords<RewardDetail> {
  const { labels, stored, say } = grantWords(members);
  return {
    labels: { decisionNumber: "Số quyết định", decidedOn: "Ngày ký", signer: "Người ký", ...labels },
    stored: (reward) => {
      const { decisionNumber, decidedOn, signer } = reward;
      return { decisionNumber, decidedOn: dayWords(decidedOn), signer, ...stored(reward) };
    },
    say,
  };
}

/** Corrects what was written of a reward. */
export function CorrectReward({ reward, part }: { reward: RewardDetail; part: RosterPart }) {
  const { id, version } = reward;
  const stale = staleReward(reward);
  return (
    <MendDialog action={changeRewardAction} title="Sửa khen thưởng" id={id} version={version} stale={stale}>
      <RewardFields part={part} reward={reward} />
    </MendDialog>
  );
}
