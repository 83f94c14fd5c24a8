import { CheckField, DateField, TextField } from "@/components/ui/field";
import type { CycleDates, CycleRow } from "@/lib/cycles/types";

type YearFieldsProps = {
  dates: CycleDates;
  terms: Pick<CycleRow, "votePercent" | "lateSubmissionAllowed">;
};

/** The dates of a year in the order in which they come, and the majority of the vote. */
export function YearFields({ dates, terms }: YearFieldsProps) {
  return (
    <>
      <div className="field-row">
        <DateField name="registrationDue" label="Hạn đăng ký" day={dates.registrationDue} />
        <DateField
          name="inspectionOn"
          label="Kiểm tra giữa năm"
          hint="Để trống nếu năm này không kiểm tra."
          day={dates.inspectionOn}
        />
        <DateField name="selfAssessmentDue" label="Hạn nộp tự đánh giá" day={dates.selfAssessmentDue} />
      </div>
      <div className="field-row">
        <DateField
          name="cutOff"
          label="Ngày chốt số liệu"
          hint="Số liệu tính những gì đến hạn trước ngày này."
          day={dates.cutOff}
        />
        <DateField name="appraisalDue" label="Hạn thẩm định xong" day={dates.appraisalDue} />
        <DateField name="decisionDue" label="Dự kiến ra quyết định" day={dates.decisionDue} />
      </div>
      <div className="field-row">
        <TextField
          name="votePercent"
          label="Tỷ lệ phiếu để đề nghị công nhận (%)"
          hint="Phải quá tỷ lệ này của số ủy viên được biểu quyết."
          inputMode="numeric"
          short
          defaultValue={terms.votePercent}
        />
      </div>
      <CheckField
        name="lateSubmissionAllowed"
        defaultChecked={terms.lateSubmissionAllowed}
        label="Nhận tự đánh giá nộp sau hạn. Bỏ chọn thì hết hạn là khóa nộp, trừ đơn vị được gia hạn."
      />
    </>
  );
}
