"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { DateField, type Option, SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PlainDate } from "@/lib/platform/dates";
import { createUnitAction } from "@/lib/units/actions";
import { UnitFields } from "./unit-fields";

type NewUnitFormProps = {
  orgId: string;
  parent: { id: string; name: string };
  kinds: Option[];
  day: PlainDate;
  /** Address of the unit's page, to be followed by its id. */
  unitsHref: string;
  query: string;
};

export function NewUnitForm({ orgId, parent, kinds, day, unitsHref, query }: NewUnitFormProps) {
  const router = useRouter();
  return (
    <ActionForm action={createUnitAction} onDone={({ id }) => router.push(`${unitsHref}/${id}${query}`)}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="parentId" value={parent.id} />
      <TextField name="name" label="Tên đơn vị" required />
      <div className="field-row">
        <SelectField name="kind" label="Loại" options={kinds} />
        <DateField name="openedOn" label="Hoạt động từ ngày" day={day} required />
      </div>
      <UnitFields />
      <div className="button-row">
        <SubmitButton pendingLabel="Đang thêm…">Thêm đơn vị</SubmitButton>
      </div>
    </ActionForm>
  );
}
