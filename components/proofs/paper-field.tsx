"use client";

import { useRef } from "react";
import { EvidencePicker } from "@/components/evidence/evidence-picker";
import type { UploadPlace } from "@/components/evidence/uploader";
import { FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-scope";

type PaperFieldProps = {
  /** Where the record will lie. */
  place: UploadPlace;
  /** The form's field with the record's day, for files that carry none. */
  dayField: string;
};

/** The papers of what a form records: each is sent as it is chosen, and becomes its paper as the form is sent. */
export function PaperField({ place, dayField }: PaperFieldProps) {
  const { id, error } = useField("evidence", {});
  const root = useRef<HTMLDivElement>(null);
  const recordDay = () => {
    const field = root.current?.closest("form")?.elements.namedItem(dayField);
    return field instanceof HTMLInputElement ? field.value : "";
  };
  return (
    <div className="field" id={id} ref={root}>
      <span>
        <b>Giấy tờ</b>
        <span className="optional"> · không bắt buộc</span>
      </span>
      <EvidencePicker name="evidence" attached={[]} place={place} recordDay={recordDay} />
      <FieldNotes id={id} error={error} />
    </div>
  );
}
