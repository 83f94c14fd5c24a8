"use client";

import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { formatMonth, LAPSE_LABELS } from "@/lib/removals/messages";
import { type RemovalFacts, ROLL_LAPSES } from "@/lib/removals/types";

/** What was missed, from which month to which, and what the branch tried. */
export function LapseFields({ facts, triedOptional }: { facts?: RemovalFacts; triedOptional?: boolean }) {
  return (
    <>
      <SelectField
        name="lapse"
        label="Đã bỏ"
        blank="Chọn việc đã bỏ"
        options={ROLL_LAPSES.map((value) => ({ value, label: LAPSE_LABELS[value] }))}
        defaultValue={facts?.lapse ?? ""}
      />
      <div className="field-row">
        <TextField
          name="firstMonth"
          label="Từ tháng"
          placeholder="tháng/năm"
          short
          defaultValue={facts && formatMonth(facts.firstMonth)}
        />
        <TextField
          name="lastMonth"
          label="Đến tháng"
          placeholder="tháng/năm"
          short
          hint="Liền nhau trong một năm, không có lý do; Điều lệ khóa XIII: ít nhất 3 tháng."
          defaultValue={facts && formatMonth(facts.lastMonth)}
        />
      </div>
      <TextArea
        name="tried"
        label="Chi đoàn đã nhắc nhở, gặp gỡ thế nào"
        rows={3}
        maxLength={2000}
        optional={triedOptional}
        defaultValue={facts?.tried}
      />
    </>
  );
}

type DecisionProps = { told?: { docNumber: string; day: Parameters<typeof DateField>[0]["day"] } };

export function RemovalDecisionFields({ told }: DecisionProps) {
  return (
    <div className="field-row">
      <TextField name="docNumber" label="Số quyết định" maxLength={60} short defaultValue={told?.docNumber} />
      <DateField name="day" label="Ngày quyết định" day={told?.day} />
    </div>
  );
}
