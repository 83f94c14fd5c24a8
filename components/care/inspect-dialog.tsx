"use client";

import { DateField, TextArea, TextField } from "@/components/ui/field";
import { inspectDossiersAction, withdrawInspectionAction } from "@/lib/care/actions";
import { DOSSIER_STATES } from "@/lib/care/dossiers/types";
import type { PlainDate } from "@/lib/platform/dates";
import { ActDialog } from "./act-dialog";
import { OwnWordsSelect } from "./own-words-select";

/** A stock-taking is added; those before it stay. */
export function InspectDialog({ day, ...record }: { id: string; version: number; day: PlainDate }) {
  return (
    <ActDialog
      {...record}
      variant="primary"
      icon="plus"
      trigger="Ghi kiểm kê"
      title="Ghi lần kiểm kê"
      action={inspectDossiersAction}
      submitLabel="Lưu lần kiểm kê"
    >
      <div className="field-row">
        <DateField name="inspectedOn" label="Ngày kiểm kê" day={day} />
        <TextField name="dossiers" label="Số hồ sơ" short inputMode="numeric" maxLength={9} />
      </div>
      <OwnWordsSelect
        name="state"
        label="Tình trạng"
        blank="Chọn tình trạng"
        ownLabel="Tình trạng khác là gì"
        list={DOSSIER_STATES}
        hint="Ai mất Sổ thì ghi trong Sổ đoàn viên của người đó, mục Mất Sổ, lập lại Sổ."
      />
      <TextField name="inspector" label="Người kiểm kê" maxLength={150} />
      <TextArea name="note" label="Nhận xét" optional rows={2} maxLength={1000} />
    </ActDialog>
  );
}

/** For what was told by mistake. */
export function WithdrawInspectionDialog({
  number,
  ...record
}: {
  id: string;
  version: number;
  number: number;
}) {
  return (
    <ActDialog
      {...record}
      variant="quiet"
      trigger="Rút"
      title="Rút lần kiểm kê này?"
      action={withdrawInspectionAction}
      submitLabel="Rút lần kiểm kê"
    >
      <input type="hidden" name="number" value={number} />
      <p>Lần kiểm kê đã rút ở lại danh sách và không tính.</p>
      <TextArea name="reason" label="Lý do rút" rows={2} maxLength={500} />
    </ActDialog>
  );
}
