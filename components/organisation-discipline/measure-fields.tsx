"use client";

import { BallotFields } from "@/components/cases/ballot-fields";
import { DateField, type Option, SelectField, TextArea, TextField } from "@/components/ui/field";
import type { Votes } from "@/lib/cases/types";
import { LEVEL_LABELS } from "@/lib/organisation-discipline/messages";
import {
  DECIDING_LEVELS,
  type DecidingLevel,
  type OrganisationForm,
} from "@/lib/organisation-discipline/types";
import type { PlainDate } from "@/lib/platform/dates";
import { FORM_OPTIONS } from "./measure-options";

const LEVEL_OPTIONS = DECIDING_LEVELS.map((value) => ({ value, label: LEVEL_LABELS[value] }));

/** Which organisation of the unit; where there is one alone, it is meant. */
export function BodyField({ unit, bodies }: { unit: string; bodies: readonly Option[] }) {
  const [only, ...others] = bodies;
  return (
    <>
      <input type="hidden" name="unit" value={unit} />
      {only && others.length === 0 ? (
        <input type="hidden" name="body" value={only.value} />
      ) : (
        <SelectField name="body" label="Tổ chức" blank="Chọn tổ chức" options={[...bodies]} />
      )}
    </>
  );
}

type MatterProps = { formLabel: string; told?: { about: string; form: OrganisationForm | null } };

/** What it is about, and the measure. */
export function MatterFields({ formLabel, told }: MatterProps) {
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
        options={FORM_OPTIONS}
        defaultValue={told?.form ?? ""}
      />
    </>
  );
}

type Recorded = Votes & {
  level: DecidingLevel | null;
  docNumber: string;
  signer: string;
  decidedOn: PlainDate;
  announcedOn: PlainDate | null;
  endedOn: PlainDate | null;
};

/** The decision, its days, and the ballot where it is known. */
export function ResultFields({ told }: { told?: Recorded }) {
  return (
    <>
      <div className="field-row">
        <SelectField
          name="level"
          label="Cấp quyết định"
          blank="Chọn cấp"
          options={LEVEL_OPTIONS}
          defaultValue={told?.level ?? ""}
        />
        <TextField
          name="docNumber"
          label="Số quyết định"
          maxLength={60}
          short
          defaultValue={told?.docNumber}
        />
      </div>
      <div className="field-row">
        <DateField name="decidedOn" label="Ngày quyết định" day={told?.decidedOn} />
        <TextField name="signer" label="Người ký" maxLength={150} defaultValue={told?.signer} />
      </div>
      <div className="field-row">
        <DateField
          name="announcedOn"
          label="Ngày công bố"
          optional
          hint="Để trống khi chưa công bố."
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
      <BallotFields legend="Phiếu kín của hội nghị, chỉ ghi số." told={told} />
    </>
  );
}
