"use client";

import { useState } from "react";
import { RecordForm } from "@/components/plans/record-form";
import { TextArea, TextField } from "@/components/ui/field";
import { StaleRecord } from "@/components/ui/stale-record";
import type { DossierDetail } from "@/lib/care/dossiers/types";
import { changeDossiersAction, createDossiersAction } from "@/lib/proofs/actions";
import type { ProofChoices } from "@/lib/proofs/types";
import type { UnitRef } from "@/lib/units/types";
import { BranchSelect } from "./branch-select";

const LABELS = { place: "Nơi để hồ sơ", keeper: "Người giữ", note: "Ghi chú" };

type DossierFormProps = {
  unit: UnitRef;
  org: string;
  branches: UnitRef[];
  ownBranch: UnitRef | null;
  store?: DossierDetail;
  proofs: ProofChoices;
  query: string;
};

export function DossierForm({ unit, org, branches, ownBranch, store, proofs, query }: DossierFormProps) {
  const [branch, setBranch] = useState(ownBranch?.id ?? store?.branch?.id ?? "");
  return (
    <RecordForm
      action={store ? changeDossiersAction : createDossiersAction}
      record={store}
      hidden={{ unit: unit.id }}
      title="Nơi lưu hồ sơ"
      submitLabel={store ? "Lưu thay đổi" : "Ghi nơi lưu hồ sơ"}
      place={{ unit: unit.code, org, branch: branch || null }}
      proofs={proofs}
      hrefOf={(id) => `/members/care/dossiers${id ? `/${id}` : ""}${query}`}
      dayField="day"
      stale={({ place, keeper, note }, form, keepMine) => (
        <StaleRecord
          stored={{ place, keeper, note }}
          labels={LABELS}
          say={(_, typed) => typed}
          form={form}
          onKeepMine={keepMine}
        />
      )}
    >
      <BranchSelect
        branches={branches}
        ownBranch={ownBranch}
        label="Hồ sơ của"
        value={branch}
        onBranch={setBranch}
      />
      <TextField
        name="place"
        label={LABELS.place}
        maxLength={200}
        hint="Ví dụ: tủ số 2, phòng Tổ chức – Hành chính"
        defaultValue={store?.place}
      />
      <TextField name="keeper" label={LABELS.keeper} maxLength={150} defaultValue={store?.keeper} />
      <TextArea
        name="note"
        label={LABELS.note}
        optional
        rows={2}
        maxLength={1000}
        defaultValue={store?.note}
      />
    </RecordForm>
  );
}
