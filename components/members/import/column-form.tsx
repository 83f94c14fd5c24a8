"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveColumnsAction } from "@/lib/members/import/actions";
import type { ColumnMapping, SheetColumn } from "@/lib/members/import/types";

type ColumnFormProps = {
  importId: string;
  columns: SheetColumn[];
  mapping: ColumnMapping;
  notTaken: string[];
  fields: { value: string; label: string }[];
};

/** What each column was taken for; a correction is remembered for the next sheet with the same titles. */
export function ColumnForm({ importId, columns, mapping, notTaken, fields }: ColumnFormProps) {
  return (
    <ActionForm action={saveColumnsAction} doneLabel="Đã lưu cột và xem trước lại.">
      <input type="hidden" name="id" value={importId} />
      <ul className="columns">
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
              blank={notTaken.includes(title) ? "Chưa nhận cột này" : "Không lấy"}
              options={fields}
              defaultValue={mapping[letter] ?? ""}
            />
          </li>
        ))}
      </ul>
      <SubmitButton variant="secondary" pendingLabel="Đang đọc lại…">
        Lưu cột và xem trước lại
      </SubmitButton>
    </ActionForm>
  );
}
