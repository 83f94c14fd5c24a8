"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { StillAdd } from "@/components/members/still-add";
import { ActionForm } from "@/components/ui/action-form";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";
import type { PlainDate } from "@/lib/platform/dates";
import { receiveNewcomerAction, requestTransferAction } from "@/lib/transfers/actions";
import { TRANSFER_KIND_LABELS } from "@/lib/transfers/messages";
import { type Direction, TRANSFER_KINDS } from "@/lib/transfers/types";

type OpenFormProps = {
  direction: Direction;
  /** Of a newcomer. */
  unitId: string;
  query: string;
  day: PlainDate;
  /** Who goes and where to. */
  children: ReactNode;
};

/** Opens a transfer of one direction; then its own page shows what comes next. */
export function OpenForm({ direction, unitId, query, day, children }: OpenFormProps) {
  const router = useRouter();
  const isArrival = direction === "in";
  const action: FormAction<{ id: string }> = isArrival ? receiveNewcomerAction : requestTransferAction;
  return (
    <ActionForm
      action={action}
      // Who arrives is asked about by a box of the page.
      onDoubt={!isArrival && <StillAdd word="Vẫn ghi" />}
      onDone={({ id }) => router.push(`/members/transfers/${id}${query}`)}
    >
      {isArrival ? (
        <input type="hidden" name="unit" value={unitId} />
      ) : (
        <input type="hidden" name="direction" value={direction} />
      )}
      {children}
      <SelectField
        name="kind"
        label="Hình thức"
        options={TRANSFER_KINDS.map((value) => ({ value, label: TRANSFER_KIND_LABELS[value] }))}
      />
      <div className="field-row">
        <DateField name="day" label={isArrival ? "Ngày trên giấy giới thiệu" : "Ngày đề nghị"} day={day} />
        <DateField name="until" label="Tạm thời đến hết ngày" optional />
      </div>
      <TextField name="reason" label="Lý do" maxLength={500} optional />
      <div className="button-row">
        <SubmitButton>{isArrival ? "Ghi người đến" : "Mở hồ sơ chuyển sinh hoạt"}</SubmitButton>
      </div>
    </ActionForm>
  );
}
