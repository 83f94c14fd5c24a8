"use client";

import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { STAGE_LABELS } from "@/lib/outstanding-members/messages";
import { STAGES } from "@/lib/outstanding-members/types";
import type { PlainDate } from "@/lib/platform/dates";

type MeritsProps = { merits?: string | undefined; optional?: boolean };

/** Why this member. */
export function MeritsField({ merits, optional }: MeritsProps) {
  return (
    <TextArea
      name="merits"
      label="Thành tích, lý do giới thiệu"
      rows={3}
      maxLength={2000}
      optional={optional}
      hint="Chỉ người được xem hồ sơ này đọc được."
      defaultValue={merits}
    />
  );
}

type StageProps = {
  told?: {
    stage: string;
    day: PlainDate;
    docNumber: string;
    introducedOn: PlainDate | null;
    admittedOn: PlainDate | null;
  };
};

/** The stage that was reached, its day and paper, and the days before it that the report counts. */
export function StageFields({ told }: StageProps) {
  return (
    <>
      <SelectField
        name="stage"
        label="Bước đã đến"
        blank="Chọn bước"
        options={STAGES.map((value) => ({ value, label: STAGE_LABELS[value] }))}
        defaultValue={told?.stage ?? ""}
      />
      <div className="field-row">
        <DateField name="day" label="Ngày của bước này" day={told?.day} />
        <TextField
          name="docNumber"
          label="Số văn bản"
          maxLength={60}
          short
          optional
          hint="Công nhận, giấy chứng nhận, nghị quyết, quyết định."
          defaultValue={told?.docNumber}
        />
      </div>
      <div className="field-row">
        <DateField
          name="introducedOn"
          label="Ngày nghị quyết giới thiệu"
          optional
          hint="Cần từ bước kết nạp."
          day={told?.introducedOn}
        />
        <DateField
          name="admittedOn"
          label="Ngày kết nạp Đảng"
          optional
          hint="Cần ở bước chính thức."
          day={told?.admittedOn}
        />
      </div>
    </>
  );
}

/** The certificate's own day, where it was given before it was told. */
export function CertifiedOnField() {
  return (
    <DateField
      name="certifiedOn"
      label="Ngày cấp giấy chứng nhận"
      optional
      hint="Bỏ trống nếu cấp đúng ngày ghi ở trên. Giá trị 5 năm."
    />
  );
}
