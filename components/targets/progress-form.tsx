"use client";

import { useRef } from "react";
import { ProofFields } from "@/components/proofs/proof-fields";
import { UntiedNotice, useUntied } from "@/components/proofs/untied";
import { DateField, TextArea, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Stored, VersionedForm } from "@/components/ui/versioned-form";
import { formatDate } from "@/lib/platform/dates";
import type { ProofChoices, Untied } from "@/lib/proofs/types";
import { addProgressAction, changeProgressAction } from "@/lib/targets/actions";
import { figure } from "@/lib/targets/messages";
import type { Progress, UnitTargetDetail } from "@/lib/targets/types";

type ProgressFormProps = {
  part: Pick<UnitTargetDetail, "allocationId" | "unit" | "target">;
  org: string;
  progress?: Progress;
  /** The year's criteria that its pictures may serve. */
  proofs: ProofChoices;
};

/** Adds a result, or corrects one. */
export function ProgressForm({ part, org, progress, proofs }: ProgressFormProps) {
  const { allocationId, unit, target } = part;
  const factOn = useRef<HTMLInputElement>(null);
  const { left, onDone } = useUntied<{ untied: Untied[] }>(() => {});
  if (left) return <UntiedNotice untied={left.untied} href="" />;
  return (
    <VersionedForm
      action={progress ? changeProgressAction : addProgressAction}
      version={progress?.version}
      onDone={onDone}
      storedOf={(current) => storedOf(current as UnitTargetDetail, progress?.id)}
    >
      {progress ? (
        <input type="hidden" name="id" value={progress.id} />
      ) : (
        <input type="hidden" name="allocation" value={allocationId} />
      )}
      <div className="field-row">
        <DateField ref={factOn} name="factOn" label="Ngày làm" day={progress?.factOn} />
        <TextField
          name="amount"
          label={`Làm thêm (${target.measure})`}
          inputMode="decimal"
          short
          defaultValue={progress && figure(progress.amount)}
        />
      </div>
      <TextArea
        name="note"
        label="Việc đã làm"
        rows={2}
        maxLength={1000}
        defaultValue={progress?.note}
        optional
      />
      <ProofFields
        proofs={proofs}
        recordDay={() => factOn.current?.value ?? ""}
        place={{ unit: unit.code, org, branch: null }}
        attached={progress?.evidence ?? []}
      />
      <div className="button-row">
        <SubmitButton>{progress ? "Lưu kết quả" : "Ghi kết quả"}</SubmitButton>
      </div>
    </VersionedForm>
  );
}

/** What stands there now; a result that was taken back meanwhile has no texts left. */
function storedOf({ progress }: UnitTargetDetail, id: string | undefined): Stored {
  const now = progress.find((each) => each.id === id);
  if (!now) return { version: 0, texts: [] };
  return {
    version: now.version,
    texts: [
      { name: "factOn", label: "Ngày làm", value: formatDate(now.factOn) },
      { name: "amount", label: "Làm thêm", value: figure(now.amount) },
      { name: "note", label: "Việc đã làm", value: now.note },
    ],
  };
}
