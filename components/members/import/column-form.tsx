"use client";

import { useRef } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveColumnsAction } from "@/lib/imports/actions";
import type { ColumnMapping, SheetColumn } from "@/lib/imports/types";

type ColumnFormProps = {
  importId: string;
  columns: SheetColumn[];
  mapping: ColumnMapping;
  year: number;
  /** What the unit calls that year. */
  yearLabel: string;
  fields: { value: string; label: string }[];
};

/** What each column was taken for; a correction is remembered for the next sheet with the same titles. */
export function ColumnForm({ importId, columns, mapping, year, yearLabel, fields }: ColumnFormProps) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <ActionForm action={saveColumnsAction} onDone={() => list.current?.closest("dialog")?.close()}>
      <input type="hidden" name="id" value={importId} />
      <ul className="columns" ref={list}>
        {columns.map(({ letter, title, samples }) => (
          <li key={letter}>
            <span className="column-letter">{letter}</span>
            <div className="column-title">
              <strong>{title}</strong>
              <small>{samples.length > 0 ? samples.join(" · ") : "Cột trống"}</small>
            </div>
            <SelectField
              name={`mapping.${letter}`}
              label={<span className="sr-only">{`Cột ${letter}, ${title}, là`}</span>}
              blank="Không lấy"
              options={fields}
              defaultValue={mapping[letter] ?? ""}
            />
          </li>
        ))}
      </ul>
      <TextField
        name="year"
        label="Năm của xếp loại, nhận xét, rèn luyện"
        inputMode="numeric"
        maxLength={4}
        hint={yearLabel === `năm ${year}` ? undefined : `${year} là ${yearLabel}.`}
        defaultValue={String(year)}
        short
      />
      <div className="button-row">
        <SubmitButton pendingLabel="Đang đọc lại…">Lưu cột và xem trước lại</SubmitButton>
      </div>
    </ActionForm>
  );
}
