"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { freePlaceAction, handInOpinionsAction } from "@/lib/assessments/appraisal/pair/actions";

/** Hands the own verdicts in; from then on they stand until both are in. */
export function HandInOpinions({ assessmentId }: { assessmentId: string }) {
  return (
    <ActionForm action={handInOpinionsAction}>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <SubmitButton pendingLabel="Đang nộp…">Nộp kết luận của tôi</SubmitButton>
    </ActionForm>
  );
}

/** Frees the place of one who can't go on. */
export function FreePlace({
  assessmentId,
  number,
  name,
}: {
  assessmentId: string;
  number: number;
  name: string;
}) {
  return (
    <ActionForm action={freePlaceAction}>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="number" value={number} />
      <SubmitButton small variant="quiet" pendingLabel="Đang đổi…">
        Cho người khác thay {name}
      </SubmitButton>
    </ActionForm>
  );
}
