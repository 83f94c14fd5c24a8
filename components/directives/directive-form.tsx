"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { CheckField, DateField, TextArea, TextField } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { Panel } from "@/components/ui/panel";
import { StaleRecord } from "@/components/ui/stale-record";
import { SubmitButton } from "@/components/ui/submit-button";
import { useActionForm } from "@/components/ui/use-action-form";
import { changeDirectiveAction, issueDirectiveAction } from "@/lib/directives/actions";
import type { DirectiveDetail } from "@/lib/directives/types";
import { formatDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

const LABELS = {
  docNumber: "Số, ký hiệu",
  issuedOn: "Ngày văn bản",
  docAbstract: "Trích yếu",
  answerDue: "Hạn trả lời",
};

type DirectiveFormProps = { orgId: string; units: UnitRef[]; directive?: DirectiveDetail; query: string };

/** Enters a signed paper and to whom it goes; its file is brought on its page. */
export function DirectiveForm({ orgId, units, directive, query }: DirectiveFormProps) {
  const router = useRouter();
  const { form, submit, failure } = useActionForm(directive ? changeDirectiveAction : issueDirectiveAction, {
    onDone: ({ id }) => router.push(`/plans/directives/${id}${query}`),
  });
  const [version, setVersion] = useState(directive?.version);
  const scope = useFormScope(failure);
  const current = failure?.reason === "stale" ? (failure.current as DirectiveDetail) : null;
  return (
    <form ref={form} action={submit} className="form" noValidate>
      {current && current.version !== version ? (
        <StaleRecord
          stored={textsOf(current)}
          labels={LABELS}
          say={(_, typed) => typed}
          form={form}
          onKeepMine={() => setVersion(current.version)}
        />
      ) : (
        <FormErrors failure={current ? null : failure} prefix={scope.prefix} />
      )}
      <FormScope value={scope}>
        <input type="hidden" name="orgId" value={orgId} />
        {directive && <input type="hidden" name="id" value={directive.id} />}
        {directive && <input type="hidden" name="version" value={version} />}
        <div className="split">
          <Panel title="Văn bản" padded>
            <div className="field-row">
              <TextField
                name="docNumber"
                label={LABELS.docNumber}
                short
                maxLength={60}
                defaultValue={directive?.docNumber}
              />
              <DateField name="issuedOn" label={LABELS.issuedOn} day={directive?.issuedOn} />
            </div>
            <TextArea
              name="docAbstract"
              label={LABELS.docAbstract}
              rows={2}
              maxLength={500}
              defaultValue={directive?.docAbstract}
            />
            <DateField
              name="answerDue"
              label={LABELS.answerDue}
              optional
              hint="Để trống khi không cần trả lời."
              day={directive?.answerDue}
            />
          </Panel>
          <Panel title="Nơi nhận" padded>
            <Recipients units={units} directive={directive} />
          </Panel>
        </div>
      </FormScope>
      <div className="button-row">
        <SubmitButton>{directive ? "Lưu văn bản" : "Gửi văn bản"}</SubmitButton>
        <ButtonLink variant="quiet" href={`/plans/directives${directive ? `/${directive.id}` : ""}${query}`}>
          Quay lại
        </ButtonLink>
      </div>
    </form>
  );
}

type RecipientsProps = Pick<DirectiveFormProps, "units" | "directive">;

function Recipients({ units, directive }: RecipientsProps) {
  const sent = new Set(directive?.receipts.map(({ unit }) => unit.id));
  const isAll = !directive || units.every(({ id }) => sent.has(id));
  const [to, setTo] = useState(isAll ? "all" : "chosen");
  return (
    <>
      <Choice
        name="to"
        label="Gửi đến"
        options={[
          { value: "all", label: `Cả ${units.length} đơn vị` },
          { value: "chosen", label: "Chọn đơn vị" },
        ]}
        defaultValue={to}
        onChange={setTo}
      />
      {to === "chosen" && (
        <fieldset className="field">
          <legend>Đơn vị nhận</legend>
          {units.map(({ id, name }) => (
            <CheckField key={id} name="recipient" value={id} label={name} defaultChecked={sent.has(id)} />
          ))}
        </fieldset>
      )}
    </>
  );
}

function textsOf({ docNumber, issuedOn, docAbstract, answerDue }: DirectiveDetail) {
  return {
    docNumber,
    docAbstract,
    issuedOn: formatDate(issuedOn),
    answerDue: answerDue ? formatDate(answerDue) : "",
  };
}
