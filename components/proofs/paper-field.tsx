"use client";

import { useRef } from "react";
import { EvidencePicker } from "@/components/evidence/evidence-picker";
import type { UploadPlace } from "@/components/evidence/uploader";
import { FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-scope";

type PaperFieldProps = {
  /** Where the record will lie. */
  place: UploadPlace;
  /** The form's field with the record's day, for files that carry none; a table tells several days. */
  dayField?: string;
  /** Of a table: of every line of it. */
  ofTable?: boolean;
};

const OF_EACH_LINE = "Tệp chọn ở đây thành giấy tờ của từng dòng khi ghi bảng.";

/** The papers of what a form or a pasted table records: each is sent as it is chosen, and becomes its paper as the form is sent. */
export function PaperField({ place, dayField = "", ofTable }: PaperFieldProps) {
  const { id, error } = useField("evidence", {});
  const root = useRef<HTMLDivElement>(null);
  const recordDay = () => {
    const field = root.current?.closest("form")?.elements.namedItem(dayField);
    return field instanceof HTMLInputElement ? field.value : "";
  };
  return (
    <div className="field" id={id} ref={root}>
      <span>
        <b>{ofTable ? "Văn bản của các dòng này" : "Giấy tờ"}</b>
        <span className="optional"> · không bắt buộc</span>
      </span>
      <EvidencePicker name="evidence" attached={[]} place={place} recordDay={recordDay} />
      <FieldNotes id={id} hint={ofTable ? OF_EACH_LINE : undefined} error={error} />
    </div>
  );
}
