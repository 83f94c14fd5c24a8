"use client";

import { RecordForm } from "@/components/plans/record-form";
import { StaleRecord } from "@/components/ui/stale-record";
import { ADVISING_LABELS, ADVISING_NOUNS } from "@/lib/advising/messages";
import type { AdvisingDetail, AdvisingKind } from "@/lib/advising/types";
import { changeAdvisingAction, createAdvisingAction } from "@/lib/proofs/actions";
import type { ProofChoices } from "@/lib/proofs/types";
import type { UnitRef } from "@/lib/units/types";
import { AdvisingFields } from "./advising-fields";
import { ADVISING_FIELDS, advisingTexts, sayAdvisingField } from "./advising-words";

type AdvisingFormProps = {
  unit: UnitRef;
  org: string;
  kind: AdvisingKind;
  record?: AdvisingDetail;
  /** The year's criteria that its pictures may serve. */
  proofs: ProofChoices;
  query: string;
};

export function AdvisingForm({ unit, org, kind, record, proofs, query }: AdvisingFormProps) {
  return (
    <RecordForm
      action={record ? changeAdvisingAction : createAdvisingAction}
      record={record}
      hidden={{ unit: unit.id, kind }}
      title={ADVISING_LABELS[kind]}
      submitLabel={record ? "Lưu thay đổi" : `Ghi ${ADVISING_NOUNS[kind]}`}
      place={{ unit: unit.code, org }}
      proofs={proofs}
      hrefOf={(id) => `/plans/advice${id ? `/${id}` : ""}${query}`}
      dayField="day"
      stale={(current, form, keepMine) => (
        <StaleRecord
          stored={advisingTexts(current)}
          labels={ADVISING_FIELDS[kind]}
          say={sayAdvisingField}
          form={form}
          onKeepMine={keepMine}
        />
      )}
    >
      <AdvisingFields kind={kind} record={record} />
    </RecordForm>
  );
}
