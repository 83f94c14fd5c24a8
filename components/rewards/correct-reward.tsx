"use client";

import type { RosterPart } from "@/components/activities/member-picker";
import { MendDialog } from "@/components/cases/correct-dialog";
import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { held } from "@/lib/platform/held";
import { changeRewardAction } from "@/lib/rewards/actions";
import { FORM_LABELS, LEVEL_LABELS } from "@/lib/rewards/messages";
import type { RewardDetail } from "@/lib/rewards/types";
import { RewardFields } from "./reward-fields";

const REWARD: StaleWords<RewardDetail> = {
  labels: {
    decisionNumber: "Số quyết định",
    decidedOn: "Ngày ký",
    signer: "Người ký",
    level: "Cấp khen",
    form: "Hình thức",
    content: "Nội dung",
  },
  stored: ({ decisionNumber, decidedOn, signer, level, form, content }) => ({
    ...{ decisionNumber, decidedOn: dayWords(decidedOn), signer, content },
    ...{ level: LEVEL_LABELS[level], form: FORM_LABELS[form] },
  }),
  say: (field, typed) => {
    if (field === "level") return held(LEVEL_LABELS, typed) ?? "";
    return field === "form" ? (held(FORM_LABELS, typed) ?? "") : typed;
  },
};

/** Corrects what was written of a reward. */
export function CorrectReward({ reward, part }: { reward: RewardDetail; part: RosterPart }) {
  const { id, version } = reward;
  return (
    <MendDialog action={changeRewardAction} title="Sửa khen thưởng" stale={REWARD} {...{ id, version }}>
      <RewardFields part={part} reward={reward} />
    </MendDialog>
  );
}
