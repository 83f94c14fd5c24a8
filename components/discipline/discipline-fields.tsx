"use client";

import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import type { DisciplineFacts } from "@/lib/discipline/types";
import type { PlainDate } from "@/lib/platform/dates";
import { FORM_OPTIONS } from "./form-options";

type MatterProps = { facts?: Pick<DisciplineFacts, "post" | "about" | "decidedForm">; formLabel: string };

/** What it is about, against whom in which post, and the measure. */
export function MatterFields({ facts, formLabel }: MatterProps) {
  return (
    <>
      <TextField
        name="post"
        label="Chức vụ trong Đoàn"
        optional
        maxLength={150}
        hint="Chỉ ghi khi người này là cán bộ Đoàn. Cách chức chỉ với cán bộ."
        defaultValue={facts?.post}
      />
      <TextArea
        name="about"
        label="Nội dung vụ việc"
        rows={4}
        maxLength={4000}
        hint="Chỉ người được xem hồ sơ kỷ luật đọc được."
        defaultValue={facts?.about}
      />
      <SelectField
        name="form"
        label={formLabel}
        blank="Chọn hình thức"
        options={FORM_OPTIONS}
        defaultValue={facts?.decidedForm ?? ""}
      />
    </>
  );
}

type Recorded = {
  docNumber: string;
  decidedOn: PlainDate;
  announcedOn: PlainDate;
  endedOn: PlainDate | null;
  entitled: number | null;
  present: number | null;
  votesFor: number | null;
  votesAgainst: number | null;
};

/** Of a case that is over: the ballot where it is known, the decision, its days. */
export function ResultFields({ told }: { told?: Recorded }) {
  const count = (name: "entitled" | "present" | "votesFor" | "votesAgainst", label: string) => (
    <TextField
      name={name}
      label={label}
      inputMode="numeric"
      maxLength={6}
      short
      optional={name === "votesAgainst"}
      defaultValue={told?.[name] ?? ""}
    />
  );
  return (
    <>
      <fieldset className="field-row">
        <legend>Phiếu kín của chi đoàn, chỉ ghi số. Không biết số phiếu thì để trống cả.</legend>
        {count("entitled", "Được triệu tập")}
        {count("present", "Có mặt")}
        {count("votesFor", "Tán thành")}
        {count("votesAgainst", "Không tán thành")}
      </fieldset>
      <div className="field-row">
        <TextField
          name="docNumber"
          label="Số quyết định"
          maxLength={60}
          short
          defaultValue={told?.docNumber}
        />
        <DateField name="decidedOn" label="Ngày quyết định" day={told?.decidedOn} />
      </div>
      <div className="field-row">
        <DateField name="announcedOn" label="Ngày công bố" day={told?.announcedOn} />
        <DateField
          name="endedOn"
          label="Ngày hết thi hành"
          optional
          hint="Để trống khi còn thi hành."
          day={told?.endedOn}
        />
      </div>
    </>
  );
}
