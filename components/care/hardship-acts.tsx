"use client";

import { useState } from "react";
import { Choice } from "@/components/ui/choice";
import { DateField, TextArea, TextField } from "@/components/ui/field";
import {
  addMeasureAction,
  reopenHardshipAction,
  reviewHardshipAction,
  withdrawMeasureAction,
} from "@/lib/care/actions";
import type { PlainDate } from "@/lib/platform/dates";
import { ActDialog } from "./act-dialog";

type Record = { id: string; version: number };

export function MeasureDialog({ day, ...record }: Record & { day: PlainDate }) {
  return (
    <ActDialog
      {...record}
      variant="primary"
      icon="plus"
      trigger="Ghi việc đã giúp"
      title="Ghi việc đã giúp"
      action={addMeasureAction}
      submitLabel="Lưu việc đã giúp"
    >
      <TextField name="what" label="Việc đã giúp" maxLength={500} />
      <div className="field-row">
        <DateField name="day" label="Ngày" day={day} />
        <TextField name="costVnd" label="Kinh phí (đồng)" optional short inputMode="numeric" />
      </div>
      <TextField
        name="source"
        label="Nguồn"
        optional
        maxLength={200}
        hint="Ví dụ: quỹ Đoàn, Công đoàn, đoàn viên góp"
      />
    </ActDialog>
  );
}

/** For what was told by mistake. */
export function WithdrawMeasureDialog({ measure, ...record }: Record & { measure: number }) {
  return (
    <ActDialog
      {...record}
      variant="quiet"
      trigger="Rút"
      title="Rút việc đã giúp này?"
      action={withdrawMeasureAction}
      submitLabel="Rút việc này"
    >
      <input type="hidden" name="measure" value={measure} />
      <p>Việc đã rút ở lại danh sách và không tính.</p>
      <TextArea name="reason" label="Lý do rút" rows={2} maxLength={500} />
    </ActDialog>
  );
}

/** For a case that was ended by mistake. */
export function ReopenDialog(record: Record) {
  return (
    <ActDialog
      {...record}
      trigger="Theo dõi lại"
      title="Theo dõi lại trường hợp này?"
      action={reopenHardshipAction}
      submitLabel="Theo dõi lại"
    >
      <TextArea name="reason" label="Vì sao theo dõi lại" rows={2} maxLength={500} />
    </ActDialog>
  );
}

/** Does the hardship go on? Where it is over, why the case ends. */
export function ReviewDialog({ year, label, ...record }: Record & { year: number; label: string }) {
  const [ends, setEnds] = useState(false);
  return (
    <ActDialog
      {...record}
      trigger={`Rà soát ${label}`}
      title={`Rà soát ${label}`}
      action={reviewHardshipAction}
      submitLabel="Ghi rà soát"
    >
      <input type="hidden" name="year" value={year} />
      <Choice
        name="goesOn"
        label="Kết quả rà soát"
        defaultValue="1"
        options={[
          { value: "1", label: "Còn khó khăn, tiếp tục giúp" },
          { value: "0", label: "Thôi theo dõi" },
        ]}
        onChange={(value) => setEnds(value === "0")}
      />
      {ends && <TextArea name="endReason" label="Vì sao thôi theo dõi" rows={2} maxLength={500} />}
    </ActDialog>
  );
}
