"use client";

import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/platform/dates";
import { tieEvidenceAction } from "@/lib/proofs/actions";
import { type ProofChoices, RECORD_KINDS, type RecordChoice, type Untied } from "@/lib/proofs/types";
import { ItemChoices } from "./item-choices";
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
        <Notice kind="warning" live title="Chưa gắn được vào tiêu chí:">
          <UntiedList untied={untied} />
        </Notice>
      )}
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="year" value={year} />
      {evidence.map((id) => (
        <input key={id} type="hidden" name="evidence" value={id} />
      ))}
      {records.length > 0 && <RecordSelect records={records} year={year} />}
      <ItemChoices choices={choices} />
      <div className="button-row">
        <SubmitButton variant="secondary" pendingLabel="Đang gắn…">
          Gắn minh chứng
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function RecordSelect({ records, year }: { records: RecordChoice[]; year: number }) {
  return (
    <label className="field">
      <span className="label">Thuộc việc nào năm {year}</span>
      <select className="control" name="record" defaultValue="">
        <option value="">Không gắn với việc nào</option>
        {RECORD_KINDS.map(({ code, label }) => {
          const own = records.filter(({ kind }) => kind === code);
          return (
            own.length > 0 && (
              <optgroup key={code} label={label}>
                {own.map(({ id, title, day }) => (
                  <option key={id} value={`${code}:${id}`}>
                    {formatDate(day)} {title}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
    </label>
  );
}
