"use client";

import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { tieEvidenceAction } from "@/lib/proofs/actions";
import type { ProofChoices, Untied } from "@/lib/proofs/types";
import { ItemChoices } from "./item-choices";
import { RecordSelect } from "./record-select";
import { UntiedList } from "./untied";

type TieFormProps = { evidence: readonly string[]; choices: ProofChoices; onDone?: () => void };

/** Of which record and which criteria these pictures and files are the proof. */
export function TieForm({ evidence, choices, onDone }: TieFormProps) {
  const { unitId, year, records } = choices;
  const [untied, setUntied] = useState<Untied[]>([]);
  return (
    <ActionForm
      action={tieEvidenceAction}
      onDone={({ untied }) => {
        setUntied(untied);
        onDone?.();
      }}
      doneLabel={`Đã gắn ${evidence.length} ảnh, tệp`}
    >
      {untied.length > 0 && (
        <Notice kind="warning" live title="Chưa gắn được vào:">
          <UntiedList untied={untied} />
        </Notice>
      )}
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="year" value={year} />
      {evidence.map((id) => (
        <input key={id} type="hidden" name="evidence" value={id} />
      ))}
      <RecordSelect records={records} label={`Thuộc việc nào năm ${year}`} />
      <ItemChoices choices={choices} />
      <div className="button-row">
        <SubmitButton variant="secondary" pendingLabel="Đang gắn…">
          Gắn minh chứng
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
