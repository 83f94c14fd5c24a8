"use client";

import { ActionForm } from "@/components/ui/action-form";
import { DateField, SelectField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { assignLiaisonAction, endLiaisonAction } from "@/lib/liaison/actions";
import type { Candidate, Officer } from "@/lib/liaison/types";
import type { PlainDate } from "@/lib/platform/dates";

export type LiaisonPlace = { orgId: string; unitId: string };

export function PlaceFields({ orgId, unitId }: LiaisonPlace) {
  return (
    <>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="unitId" value={unitId} />
    </>
  );
}

type AssignFormProps = { place: LiaisonPlace; candidates: Candidate[]; today: PlainDate };

/** Names somebody of the upper level. */
export function AssignForm({ place, candidates, today }: AssignFormProps) {
  return (
    <ActionForm action={assignLiaisonAction} clear doneLabel="Đã giao">
      <PlaceFields {...place} />
      <SelectField
        name="userId"
        label="Cán bộ"
        blank="Chọn cán bộ"
        options={candidates.map(({ userId, name }) => ({ value: userId, label: name }))}
      />
      <DateField name="fromDay" label="Từ ngày" day={today} />
      <div className="button-row">
        <SubmitButton>Giao theo dõi</SubmitButton>
      </div>
    </ActionForm>
  );
}

type EndFormProps = { place: LiaisonPlace; officer: Officer; today: PlainDate };

/** Says until when somebody followed the unit. */
export function EndForm({ place, officer, today }: EndFormProps) {
  return (
    <ActionForm action={endLiaisonAction}>
      <PlaceFields {...place} />
      <input type="hidden" name="officerId" value={officer.id} />
      <input type="hidden" name="version" value={officer.version} />
      <DateField name="toDay" label="Ngày cuối" day={today} />
      <div className="button-row">
        <SubmitButton>Thôi giao</SubmitButton>
      </div>
    </ActionForm>
  );
}
