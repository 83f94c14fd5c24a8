"use client";

import { BallotFields } from "@/components/cases/ballot-fields";
import { ForceFields } from "@/components/discipline/measure-fields";
import { DateField, type Option, SelectField, TextField } from "@/components/ui/field";
import type { Votes } from "@/lib/cases/types";
import { LEVEL_LABELS } from "@/lib/organisation-discipline/messages";
import { DECIDING_LEVELS, type DecidingLevel } from "@/lib/organisation-discipline/types";
import type { PlainDate } from "@/lib/platform/dates";

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
      <ForceFields told={told} mayWait />
      <BallotFields legend="Phiếu kín của hội nghị, chỉ ghi số." told={told} />
    </>
  );
}
