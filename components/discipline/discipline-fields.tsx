"use client";

import { BallotFields } from "@/components/cases/ballot-fields";
import { DateField, TextField } from "@/components/ui/field";
import type { Votes } from "@/lib/cases/types";
import type { DisciplineFacts } from "@/lib/discipline/types";
import type { PlainDate } from "@/lib/platform/dates";
import { FORM_OPTIONS } from "./form-options";
import { ForceFields, MatterFields } from "./measure-fields";

type MemberMatterProps = {
  facts?: Pick<DisciplineFacts, "post" | "about" | "decidedForm">;
  formLabel: string;
};

/** What it is about, against whom in which post, and the measure. */
export function MemberMatterFields({ facts, formLabel }: MemberMatterProps) {
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
      <MatterFields
        formLabel={formLabel}
        forms={FORM_OPTIONS}
        told={facts && { about: facts.about, form: facts.decidedForm }}
      />
    </>
  );
}

type Recorded = Votes & {
  docNumber: string;
  signer: string;
  decidedOn: PlainDate;
  announcedOn: PlainDate;
  endedOn: PlainDate | null;
};

/** Of a case that is over: the ballot where it is known, the decision, its days. */
export function ResultFields({ told }: { told?: Recorded }) {
  return (
    <>
      <BallotFields legend="Phiếu kín của chi đoàn, chỉ ghi số." told={told} />
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
      <TextField name="signer" label="Người ký" optional maxLength={150} defaultValue={told?.signer} />
      <ForceFields told={told} />
    </>
  );
}
