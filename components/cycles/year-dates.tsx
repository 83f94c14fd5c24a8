import { DefinitionList } from "@/components/ui/definition-list";
import { VOTE_BASE_LABELS } from "@/lib/cycles/messages";
import type { CycleRow } from "@/lib/cycles/types";
import { formatDate } from "@/lib/platform/dates";

/** The dates of a closed year. */
export function YearDates({ cycle }: { cycle: CycleRow }) {
  return (
    <DefinitionList
      items={[
        { term: "Hạn đăng ký", value: formatDate(cycle.registrationDue) },
        ...(cycle.inspectionOn ? [{ term: "Kiểm tra giữa năm", value: formatDate(cycle.inspectionOn) }] : []),
        { term: "Hạn nộp tự đánh giá", value: formatDate(cycle.selfAssessmentDue) },
        { term: "Ngày chốt số liệu", value: formatDate(cycle.cutOff) },
        { term: "Hạn thẩm định xong", value: formatDate(cycle.appraisalDue) },
        { term: "Dự kiến ra quyết định", value: formatDate(cycle.decisionDue) },
        { term: "Đề nghị công nhận khi quá", value: `${cycle.votePercent}% phiếu` },
        { term: "Tỷ lệ đó tính trên", value: VOTE_BASE_LABELS[cycle.voteBase] },
        { term: "Thông qua tự đánh giá khi quá", value: `${cycle.adoptionPercent}% người dự họp` },
        { term: "Nộp sau hạn", value: cycle.lateSubmissionAllowed ? "Vẫn nhận" : "Khóa nộp" },
      ]}
    />
  );
}
