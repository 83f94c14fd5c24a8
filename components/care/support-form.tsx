"use client";

import { useState } from "react";
import { ParticipantsField } from "@/components/activities/participants-field";
import { RecordForm } from "@/components/plans/record-form";
import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { StaleRecord } from "@/components/ui/stale-record";
import { BENEFICIARIES, CARE_KINDS, type CareDetail } from "@/lib/care/support/types";
import { changeCareAction, createCareAction } from "@/lib/proofs/actions";
import type { ProofChoices } from "@/lib/proofs/types";
import type { UnitRef } from "@/lib/units/types";
import { BranchSelect } from "./branch-select";
import { money, optionsOf } from "./care-words";
import { OwnWordsSelect } from "./own-words-select";
import { SUPPORT_FIELDS, saySupportField, supportTexts } from "./support-words";

type SupportFormProps = {
  unit: UnitRef;
  org: string;
  branches: UnitRef[];
  ownBranch: UnitRef | null;
  care?: CareDetail;
  proofs: ProofChoices;
  query: string;
};

const WHOM = { number: SUPPORT_FIELDS.participants, members: "Đoàn viên được chăm lo" };

export function SupportForm({ unit, org, branches, ownBranch, care, proofs, query }: SupportFormProps) {
  const [branch, setBranch] = useState(ownBranch?.id ?? care?.branch?.id ?? "");
  return (
    <RecordForm
      action={care ? changeCareAction : createCareAction}
      record={care}
      hidden={{ unit: unit.id }}
      title="Việc chăm lo"
      submitLabel={care ? "Lưu thay đổi" : "Ghi việc chăm lo"}
      place={{ unit: unit.code, org, branch: branch || null }}
      proofs={proofs}
      hrefOf={(id) => `/members/care/support${id ? `/${id}` : ""}${query}`}
      dayField="day"
      stale={(current, form, keepMine) => (
        <StaleRecord
          stored={supportTexts(current)}
          labels={SUPPORT_FIELDS}
          say={saySupportField}
          form={form}
          onKeepMine={keepMine}
        />
      )}
    >
      <TextField name="title" label={SUPPORT_FIELDS.title} maxLength={200} defaultValue={care?.title} />
      <div className="field-row">
        <OwnWordsSelect
          name="kind"
          label={SUPPORT_FIELDS.kind}
          blank="Chọn loại việc"
          ownLabel="Tên loại việc khác"
          list={CARE_KINDS}
          stored={care?.kind}
        />
        <SelectField
          name="beneficiary"
          label={SUPPORT_FIELDS.beneficiary}
          blank="Chọn làm cho ai"
          options={optionsOf(BENEFICIARIES)}
          defaultValue={care?.beneficiary ?? ""}
        />
      </div>
      <div className="field-row">
        <DateField name="day" label={SUPPORT_FIELDS.day} day={care?.day} />
        <TextField
          name="costVnd"
          label={SUPPORT_FIELDS.costVnd}
          optional
          short
          inputMode="numeric"
          defaultValue={money(care?.costVnd ?? null)}
        />
      </div>
      <BranchSelect
        branches={branches}
        ownBranch={ownBranch}
        label="Ai làm"
        value={branch}
        onBranch={setBranch}
      />
      <ParticipantsField
        key={branch}
        part={{ unit: unit.code, org, branch: branch || null }}
        number={care?.people ?? null}
        members={care?.members ?? []}
        untold={care?.untold}
        words={WHOM}
      />
      <TextField
        name="partner"
        label={SUPPORT_FIELDS.partner}
        optional
        maxLength={200}
        defaultValue={care?.partner}
      />
      <TextArea
        name="result"
        label={SUPPORT_FIELDS.result}
        optional
        rows={3}
        maxLength={2000}
        defaultValue={care?.result}
      />
    </RecordForm>
  );
}
