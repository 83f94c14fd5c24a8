"use client";

import { castVoteAction } from "@/lib/decisions/actions";
import type { VoteChoice } from "@/lib/decisions/types";
import { VoteForm } from "./vote-form";

type OwnVoteProps = { assessmentId: string; unitName: string; choice: VoteChoice | null };

/** The reader's own vote. */
export function OwnVote({ assessmentId, unitName, choice }: OwnVoteProps) {
  return (
    <VoteForm
      action={castVoteAction}
      hidden={{ assessmentId }}
      label={`Bạn biểu quyết về ${unitName}`}
      doneLabel="Đã ghi phiếu của bạn."
      choice={choice}
    />
  );
}
