import { DateField, TextField } from "@/components/ui/field";
import type { CycleDates } from "@/lib/cycles/types";

/** The dates of a year in the order in which they come, and the majority of the vote. */
export function YearFields({ dates, votePercent }: { dates: CycleDates; votePercent: number }) {
  return (
    <>
      <div className="field-row">
        <DateField name="registrationDue" label="Hạn đăng ký" day={dates.registrationDue} />
        <DateField name="selfAssessmentDue" label="Hạn nộp tự đánh giá" day={dates.selfAssessmentDue} />
        <DateField
          name="cutOff"
          label="Ngày chốt số liệu"
          hint="Số liệu tính những gì đến hạn trước ngày này."
          day={dates.cutOff}
        />
      </div>
      <div className="field-row">
        <DateField name="appraisalDue" label="Hạn thẩm định xong" day={dates.appraisalDue} />
        <DateField name="decisionDue" label="Dự kiến ra quyết định" day={dates.decisionDue} />
        <TextField
          name="votePercent"
          label="Tỷ lệ phiếu để đề nghị công nhận (%)"
          hint="Phải quá tỷ lệ này của số ủy viên được biểu quyết."
          inputMode="numeric"
          short
          defaultValue={votePercent}
        />
      </div>
    </>
  );
}
