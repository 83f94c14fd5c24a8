"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { dayWords, type StaleWords, tickWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeYear } from "@/lib/cycles/actions";
import { VOTE_BASE_LABELS } from "@/lib/cycles/messages";
import type { CycleRow, VoteBase } from "@/lib/cycles/types";
import { ADOPTION_LABEL, YearFields } from "./year-fields";

const DATES = {
  registrationDue: "Hạn đăng ký",
  inspectionOn: "Kiểm tra giữa năm",
  selfAssessmentDue: "Hạn nộp tự đánh giá",
  cutOff: "Ngày chốt số liệu",
  appraisalDue: "Hạn thẩm định xong",
  decisionDue: "Dự kiến ra quyết định",
} as const;

const YEAR: StaleWords<CycleRow> = {
  labels: {
    ...DATES,
    votePercent: "Tỷ lệ phiếu để đề nghị công nhận (%)",
    voteBase: "Tỷ lệ đó tính trên",
    adoptionPercent: ADOPTION_LABEL,
    lateSubmissionAllowed: "Nhận tự đánh giá nộp sau hạn",
  },
  stored: (cycle) => ({
    ...Object.fromEntries(
      (Object.keys(DATES) as (keyof typeof DATES)[]).map((name) => [name, dayWords(cycle[name])]),
    ),
    votePercent: String(cycle.votePercent),
    voteBase: VOTE_BASE_LABELS[cycle.voteBase],
    adoptionPercent: String(cycle.adoptionPercent),
    lateSubmissionAllowed: tickWords(cycle.lateSubmissionAllowed),
  }),
  say: (field, typed) => {
    if (field === "lateSubmissionAllowed") return tickWords(typed !== "");
    return field === "voteBase" ? VOTE_BASE_LABELS[typed as VoteBase] : typed;
  },
};

/** Changes the dates and the majorities of an open year. */
export function YearForm({ cycle, isDecided }: { cycle: CycleRow; isDecided: boolean }) {
  const router = useRouter();
  return (
    <ActionForm
      action={(form) => changeYear(cycle.orgId, cycle.id, form)}
      onDone={() => router.refresh()}
      doneLabel={`Đã lưu năm ${cycle.year}`}
      stale={YEAR}
    >
      <input type="hidden" name="version" value={cycle.version} />
      <YearFields dates={cycle} terms={cycle} isDecided={isDecided} />
      <div className="button-row">
        <SubmitButton>Lưu thời hạn</SubmitButton>
      </div>
    </ActionForm>
  );
}
