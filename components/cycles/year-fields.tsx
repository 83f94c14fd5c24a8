"use client";

import { type ChangeEvent, useState } from "react";
import { CheckField, DateField, SelectField, TextField } from "@/components/ui/field";
import { dayWords } from "@/components/ui/stale-words";
import { VOTE_BASE_LABELS } from "@/lib/cycles/messages";
import { type CycleDates, VOTE_BASES, type YearTerms } from "@/lib/cycles/types";

export const ADOPTION_LABEL = "Thông qua tự đánh giá khi tán thành quá (% số người dự họp)";

type YearFieldsProps = {
  dates: CycleDates;
  terms: YearTerms;
  /** Told what is typed as the cut-off day. */
  onCutOff?: (typed: string) => void;
  /** A decision stands: what its units were judged by is shown and stays. */
  isDecided?: boolean;
};

const STAYS = "Giữ nguyên: năm đã có quyết định.";

/**
 * The dates of a year in the order in which they come, and the majorities of the votes. Other `dates` go into the fields
 * that nobody has typed in.
 */
export function YearFields({ dates, terms, onCutOff, isDecided = false }: YearFieldsProps) {
  const [typed, setTyped] = useState<Partial<Record<keyof CycleDates, string>>>({});
  const field = (name: keyof CycleDates) => ({
    name,
    value: typed[name] ?? dayWords(dates[name]),
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      setTyped((before) => ({ ...before, [name]: target.value }));
      if (name === "cutOff") onCutOff?.(target.value);
    },
  });
  return (
    <>
      <div className="field-row">
        <DateField {...field("registrationDue")} label="Hạn đăng ký" />
        <DateField
          {...field("inspectionOn")}
          label="Kiểm tra giữa năm"
          hint="Để trống nếu năm này không kiểm tra."
        />
        <DateField {...field("selfAssessmentDue")} label="Hạn nộp tự đánh giá" />
      </div>
      <div className="field-row">
        <DateField
          {...field("cutOff")}
          label="Ngày chốt số liệu"
          readOnly={isDecided}
          hint={
            isDecided ? STAYS : "Số liệu tính đến hết ngày này; việc đến hạn sau ngày này thì không tính."
          }
        />
        <DateField {...field("appraisalDue")} label="Hạn thẩm định xong" />
        <DateField {...field("decisionDue")} label="Dự kiến ra quyết định" />
      </div>
      <div className="field-row">
        <TextField
          name="votePercent"
          label="Tỷ lệ phiếu để đề nghị công nhận (%)"
          readOnly={isDecided}
          hint={isDecided ? STAYS : "Số phiếu tán thành phải quá tỷ lệ này."}
          inputMode="numeric"
          short
          defaultValue={terms.votePercent}
        />
        <SelectField
          name="voteBase"
          label="Tỷ lệ đó tính trên"
          hint={isDecided ? STAYS : "Không tính người giữ nhiệm vụ tại đơn vị."}
          options={VOTE_BASES.filter((value) => !isDecided || value === terms.voteBase).map((value) => ({
            value,
            label: VOTE_BASE_LABELS[value],
          }))}
          defaultValue={terms.voteBase}
        />
        <TextField
          name="adoptionPercent"
          label={ADOPTION_LABEL}
          readOnly={isDecided}
          hint={isDecided ? STAYS : "Mặc định 50, tức quá nửa, do chưa có văn bản nêu rõ; sửa khi có."}
          inputMode="numeric"
          short
          defaultValue={terms.adoptionPercent}
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
