"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { takeLastYearAction } from "@/lib/assessments/last-year/actions";
import type { LastClaim } from "@/lib/assessments/last-year/types";
import { CLAIM_LABELS } from "@/lib/assessments/messages";

type LastYearProps = { assessmentId: string; last: LastClaim; mayTake: boolean };

/** What the unit said of the item a year before, to be taken over where nothing is written yet. */
export function LastYear({ assessmentId, last, mayTake }: LastYearProps) {
  const { year, claim, explanation, code } = last;
  return (
    <section className="grid gap-2">
      <details>
        <summary className="text-table font-semibold">
          Năm {year} đơn vị tự đánh giá: {claim ? CLAIM_LABELS[claim].toLowerCase() : "chưa trả lời"}
        </summary>
        <p className="mt-1 whitespace-pre-line text-table">{explanation || "Không có thuyết minh."}</p>
      </details>
      {mayTake && <TakeLastYear assessmentId={assessmentId} code={code} label="Như năm trước" />}
    </section>
  );
}

type TakeProps = { assessmentId: string; code?: string; label: string };

/** Takes last year's words over; the page is read anew, so that the forms show them. */
export function TakeLastYear({ assessmentId, code, label }: TakeProps) {
  return (
    <ActionForm action={takeLastYearAction} onDone={() => window.location.reload()}>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      {code && <input type="hidden" name="code" value={code} />}
      <div className="button-row">
        <SubmitButton small variant="secondary" pendingLabel="Đang lấy…">
          {label}
        </SubmitButton>
        <span className="hint">
          Lấy thuyết minh năm trước; đạt hay chưa đạt phải chọn lại. Không lấy minh chứng.
        </span>
      </div>
    </ActionForm>
  );
}
