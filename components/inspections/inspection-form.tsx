"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { DateField, TextArea, TextField } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { useActionForm } from "@/components/ui/use-action-form";
import { saveInspectionAction } from "@/lib/inspections/actions";
import type { InspectionSheet } from "@/lib/inspections/types";
import type { PlainDate } from "@/lib/platform/dates";
import { FindingFields } from "./finding-fields";
import { StaleInspection } from "./stale-inspection";

type InspectionFormProps = { sheet: InspectionSheet; today: PlainDate; inspector: string; back: string };

/** The mid-year inspection of a unit: day, who, what was found about each item, the conclusion. */
export function InspectionForm({ sheet, today, inspector, back }: InspectionFormProps) {
  const router = useRouter();
  const { inspection, groups, items } = sheet;
  const [version, setVersion] = useState(inspection?.version ?? 0);
  const { form, submit, failure } = useActionForm((data) => saveInspectionAction(sheet.assessmentId, data), {
    onDone: () => router.push(back),
  });
  const scope = useFormScope(failure);
  const current = failure?.reason === "stale" ? (failure.current as InspectionSheet) : null;
  const stands = current?.inspection?.version ?? 0;
  return (
    <form ref={form} action={submit} className="form" noValidate>
      {current && stands !== version ? (
        <StaleInspection current={current} form={form} onKeepMine={() => setVersion(stands)} />
      ) : (
        <FormErrors failure={current ? null : failure} prefix={scope.prefix} />
      )}
      <FormScope value={scope}>
        <input type="hidden" name="version" value={version} />
        <Panel title="Cuộc kiểm tra" padded>
          <div className="field-row">
            <DateField name="day" label="Ngày kiểm tra" day={inspection?.day ?? today} />
            <TextField
              name="inspectors"
              label="Người kiểm tra"
              maxLength={500}
              defaultValue={inspection?.inspectors ?? inspector}
            />
          </div>
          <TextArea
            name="conclusion"
            label="Kết luận"
            rows={4}
            maxLength={5000}
            optional
            defaultValue={inspection?.conclusion}
          />
        </Panel>
        {groups.map(({ number, shortTitle }) => (
          <Panel key={number} title={`${number}. ${shortTitle}`} padded>
            {items
              .filter(({ groupNumber }) => groupNumber === number)
              .map((item) => (
                <FindingFields key={item.code} item={item} />
              ))}
          </Panel>
        ))}
      </FormScope>
      <div className="button-row">
        <SubmitButton>Lưu kiểm tra giữa năm</SubmitButton>
        <ButtonLink variant="quiet" href={back}>
          Quay lại
        </ButtonLink>
      </div>
    </form>
  );
}
