import type { ReactNode } from "react";
import { DateField, TextField } from "@/components/ui/field";

/** When and by which receipt or list the money was taken that is told at once. `papers`: what brings its scan. */
export function CollectionFields({ papers }: { papers?: ReactNode }) {
  return (
    <fieldset className="form fee-collection">
      <legend>Chứng từ của các tháng ghi lần này, nếu có</legend>
      <div className="field-row">
        <DateField name="collectedOn" label="Ngày thu" day={null} optional />
        <TextField name="docNumber" label="Số chứng từ" maxLength={40} short optional />
      </div>
      {papers}
    </fieldset>
  );
}
