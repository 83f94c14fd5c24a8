"use client";

import { DateField, type Option, SelectField, TextArea } from "@/components/ui/field";
import type { PlainDate } from "@/lib/platform/dates";

/** The parts of a form that ask the same of a member's measure and of an organisation's. */

type MatterProps = {
  formLabel: string;
  forms: readonly Option[];
  told?: { about: string; form: string | null } | undefined;
};

/** What it is about, and the measure. */
export function MatterFields({ formLabel, forms, told }: MatterProps) {
  return (
    <>
      <TextArea
        name="about"
        label="Nội dung vụ việc"
        rows={4}
        maxLength={4000}
        hint="Chỉ người được xem hồ sơ kỷ luật đọc được."
        defaultValue={told?.about}
      />
      <SelectField
        name="form"
        label={formLabel}
        blank="Chọn hình thức"
        options={[...forms]}
        defaultValue={told?.form ?? ""}
      />
    </>
  );
}

type ForceProps = {
  told?: { announcedOn: PlainDate | null; endedOn: PlainDate | null } | undefined;
  /** Whether it may be told before it is announced. */
  mayWait?: boolean;
};

/** From when to when it is in force. */
export function ForceFields({ told, mayWait = false }: ForceProps) {
  return (
    <div className="field-row">
      <DateField
        name="announcedOn"
        label="Ngày công bố"
        {...(mayWait ? { optional: true, hint: "Để trống khi chưa công bố." } : {})}
        day={told?.announcedOn}
      />
      <DateField
        name="endedOn"
        label="Ngày hết thi hành"
        optional
        hint="Để trống khi còn thi hành."
        day={told?.endedOn}
      />
    </div>
  );
}
