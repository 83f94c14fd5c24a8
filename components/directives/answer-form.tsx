"use client";

import { useRef, useState } from "react";
import type { UploadPlace } from "@/components/evidence/uploader";
import { ProofFields } from "@/components/proofs/proof-fields";
import { UntiedNotice, useUntied } from "@/components/proofs/untied";
import { DateField, TextArea, TextField } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { Status } from "@/components/ui/notice";
import { StaleRecord } from "@/components/ui/stale-record";
import { SubmitButton } from "@/components/ui/submit-button";
import { useActionForm } from "@/components/ui/use-action-form";
import { answerDirectiveAction } from "@/lib/directives/actions";
import type { Receipt } from "@/lib/directives/types";
import type { EvidenceCard } from "@/lib/evidence/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { ProofChoices, Untied } from "@/lib/proofs/types";

const LABELS = { answeredOn: "Ngày trả lời", docNumber: "Số văn bản trả lời", text: "Nội dung trả lời" };

type AnswerFormProps = {
  id: string;
  receipt: Receipt;
  evidence: EvidenceCard[];
  place: UploadPlace;
  day: PlainDate;
  /** The year's criteria that its pictures may serve. */
  proofs: ProofChoices;
};

/** The unit's answer with its proofs; an earlier one is corrected in place. */
export function AnswerForm({ id, receipt, evidence, place, day, proofs }: AnswerFormProps) {
  const { left, onDone } = useUntied<{ untied: Untied[] }>(() => {});
  const { form, submit, failure, done } = useActionForm(answerDirectiveAction, { onDone });
  const answeredOn = useRef<HTMLInputElement>(null);
  const [version, setVersion] = useState(receipt.version);
  const scope = useFormScope(failure);
  const current = failure?.reason === "stale" ? (failure.current as Receipt) : null;
  if (left) return <UntiedNotice untied={left.untied} href="" />;
  return (
    <form ref={form} action={submit} className="form" noValidate>
      {current && current.version !== version ? (
        <StaleRecord
          stored={{
            answeredOn: current.answeredOn ? formatDate(current.answeredOn) : "",
            docNumber: current.answerNumber,
            text: current.answerText,
          }}
          labels={LABELS}
          say={(_, typed) => typed}
          form={form}
          onKeepMine={() => setVersion(current.version)}
        />
      ) : (
        <FormErrors failure={current ? null : failure} prefix={scope.prefix} />
      )}
      <FormScope value={scope}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="unit" value={receipt.unit.id} />
        <input type="hidden" name="version" value={version} />
        <div className="field-row">
          <DateField
            ref={answeredOn}
            name="answeredOn"
            label={LABELS.answeredOn}
            day={receipt.answeredOn ?? day}
          />
          <TextField
            name="docNumber"
            label={LABELS.docNumber}
            optional
            short
            maxLength={60}
            defaultValue={receipt.answerNumber}
          />
        </div>
        <TextArea
          name="text"
          label={LABELS.text}
          rows={3}
          maxLength={3000}
          hint="Ghi số văn bản hoặc nội dung, hoặc cả hai."
          defaultValue={receipt.answerText}
        />
        <ProofFields
          proofs={proofs}
          place={place}
          attached={evidence}
          recordDay={() => answeredOn.current?.value ?? ""}
        />
      </FormScope>
      <div className="button-row">
        <SubmitButton>{receipt.answeredOn ? "Lưu câu trả lời" : "Trả lời văn bản"}</SubmitButton>
        <Status tone="ok">{done ? "Đã lưu" : null}</Status>
      </div>
    </form>
  );
}
