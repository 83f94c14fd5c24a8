"use client";

import { type RefObject, useState } from "react";
import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { ITEM_STATES, type ItemState, type ProgramItemDetail } from "@/lib/plans/types";

const STATES = ITEM_STATES.map(({ code, label }) => ({ value: code, label }));

type ItemFieldsProps = {
  item: ProgramItemDetail | undefined;
  targets: { id: string; name: string }[];
  /** The day it was done, for pictures that carry none. */
  doneOn: RefObject<HTMLInputElement | null>;
};

/** What a state asks for (the day it was done, why it is not) appears with it. */
export function ItemFields({ item, targets, doneOn }: ItemFieldsProps) {
  const [state, setState] = useState<ItemState>(item?.state ?? "todo");
  return (
    <>
      <TextArea name="title" label="Tên việc" rows={2} maxLength={500} defaultValue={item?.title} />
      <TextField
        name="owner"
        label="Người phụ trách"
        hint="Ví dụ: Ban Chấp hành, chi đoàn Văn phòng"
        maxLength={200}
        defaultValue={item?.owner}
        optional
      />
      <div className="field-row">
        <DateField name="startsOn" label="Bắt đầu" day={item?.startsOn} optional />
        <DateField name="dueOn" label="Hạn" day={item?.dueOn} />
      </div>
      <div className="field-row">
        <SelectField
          name="state"
          label="Tình trạng"
          options={STATES}
          value={state}
          onChange={({ target }) => setState(target.value as ItemState)}
        />
        {state === "done" && <DateField ref={doneOn} name="doneOn" label="Ngày xong" day={item?.doneOn} />}
        {state === "dropped" && (
          <TextField name="reason" label="Lý do không làm" maxLength={500} defaultValue={item?.reason} />
        )}
      </div>
      <TextArea
        name="result"
        label="Kết quả"
        rows={4}
        maxLength={5000}
        defaultValue={item?.result}
        optional
      />
      {targets.length > 0 && (
        <SelectField
          name="target"
          label="Góp vào chỉ tiêu"
          blank="Không gắn chỉ tiêu"
          options={targets.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={item?.target?.id ?? ""}
          optional
        />
      )}
    </>
  );
}
