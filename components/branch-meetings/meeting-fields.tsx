"use client";

import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { FIELD_LABELS, type FormField } from "@/lib/branch-meetings/messages";
import { MOST_TEXT } from "@/lib/branch-meetings/schema";
import type { Meeting } from "@/lib/branch-meetings/types";
import type { PlainDate } from "@/lib/platform/dates";
import { KIND_OPTIONS, typedOf } from "./meeting-words";

type FieldsProps = { meeting: Meeting | undefined; day: PlainDate };

/** Label and value of a field, as every control takes them. */
const given = (meeting: Meeting | undefined, name: FormField) => ({
  name,
  label: FIELD_LABELS[name],
  defaultValue: meeting && typedOf(meeting, name),
});

/** When, where, who leads, and about what. */
export function PlanFields({ meeting, day }: FieldsProps) {
  return (
    <>
      <div className="field-row">
        <DateField {...given(meeting, "day")} day={meeting?.day ?? day} />
        <TextField {...given(meeting, "time")} optional short placeholder="19:30" maxLength={5} />
        <SelectField {...given(meeting, "kind")} options={KIND_OPTIONS} />
      </div>
      <TextField {...given(meeting, "place")} optional maxLength={200} />
      <div className="field-row">
        <TextField {...given(meeting, "chair")} optional maxLength={150} />
        <TextField {...given(meeting, "minuteTaker")} optional maxLength={150} />
      </div>
      <TextField {...given(meeting, "guests")} optional maxLength={500} />
      <TextArea {...given(meeting, "agenda")} optional rows={4} hint="Mỗi nội dung một dòng." />
    </>
  );
}

/** How it went. Whoever is ticked one by one is not counted here. */
export function HeldFields({ meeting, ticked }: Omit<FieldsProps, "day"> & { ticked: boolean }) {
  const count = (name: FormField) => (
    <TextField {...given(meeting, name)} optional short inputMode="numeric" maxLength={6} />
  );
  return (
    <>
      <TextArea {...given(meeting, "course")} optional rows={6} maxLength={MOST_TEXT} />
      <TextArea {...given(meeting, "resolution")} optional rows={4} maxLength={MOST_TEXT} />
      <TextField {...given(meeting, "resolutionNumber")} optional short maxLength={40} />
      <fieldset className="field-row">
        <legend>Biểu quyết nghị quyết</legend>
        {count("votesFor")}
        {count("votesAgainst")}
        {count("votesAbstained")}
      </fieldset>
      {!ticked && (
        <fieldset className="field-row">
          <legend>Nếu không điểm danh từng người</legend>
          {count("entitledCount")}
          {count("presentCount")}
        </fieldset>
      )}
    </>
  );
}
