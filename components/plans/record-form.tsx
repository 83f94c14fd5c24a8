"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, type RefObject, useState } from "react";
import type { UploadPlace } from "@/components/evidence/uploader";
import { ProofFields } from "@/components/proofs/proof-fields";
import { UntiedNotice, useUntied } from "@/components/proofs/untied";
import { ButtonLink } from "@/components/ui/button-link";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import type { EvidenceCard } from "@/lib/evidence/types";
import type { ProofChoices, Untied } from "@/lib/proofs/types";

type Kept = { id: string; version: number; evidence: EvidenceCard[] };

type RecordFormProps<Row extends Kept> = {
  action: FormAction<{ id: string; untied: Untied[] }>;
  record: Row | undefined;
  /** Fields that nobody types: the unit, the kind. */
  hidden: { [name: string]: string };
  title: string;
  submitLabel: string;
  place: UploadPlace;
  proofs: ProofChoices;
  /** Address of a record's page and, without an id, of the list. */
  hrefOf: (id?: string) => string;
  /** The field whose day a photo without one of its own takes. */
  dayField: string;
  stale: (current: Row, form: RefObject<HTMLFormElement | null>, keepMine: () => void) => ReactNode;
  children: ReactNode;
};

/** A record of the year's work with its proofs: fields on one side, pictures and files on the other. */
export function RecordForm<Row extends Kept>(props: RecordFormProps<Row>) {
  const { action, record, hidden, title, submitLabel, place, proofs, hrefOf, dayField, stale, children } =
    props;
  const router = useRouter();
  const { left, onDone } = useUntied<{ id: string; untied: Untied[] }>(({ id }) => router.push(hrefOf(id)));
  const { form, submit, failure } = useActionForm(action, { onDone });
  const [version, setVersion] = useState(record?.version);
  const scope = useFormScope(failure);
  const current = failure?.reason === "stale" ? (failure.current as Row) : null;
  const typedDay = () => String(new FormData(form.current ?? undefined).get(dayField) ?? "");
  if (left) return <UntiedNotice untied={left.untied} href={hrefOf(left.id)} />;
  return (
    <form ref={form} action={submit} className="form" noValidate>
      {current && current.version !== version ? (
        stale(current, form, () => setVersion(current.version))
      ) : (
        <FormErrors failure={current ? null : failure} prefix={scope.prefix} />
      )}
      <FormScope value={scope}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {record && <input type="hidden" name="id" value={record.id} />}
        {record && <input type="hidden" name="version" value={version} />}
        <div className="split wide">
          <Panel title={title} padded>
            {children}
          </Panel>
          <Panel title="Ảnh, tệp minh chứng" padded>
            <ProofFields
              proofs={proofs}
              place={place}
              attached={record?.evidence ?? []}
              recordDay={typedDay}
            />
          </Panel>
        </div>
      </FormScope>
      <div className="button-row">
        <SubmitButton>{submitLabel}</SubmitButton>
        <ButtonLink variant="quiet" href={hrefOf(record?.id)}>
          Quay lại
        </ButtonLink>
      </div>
    </form>
  );
}
