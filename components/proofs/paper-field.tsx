"use client";

import { useRef } from "react";
import { EvidencePicker } from "@/components/evidence/evidence-picker";
import type { UploadPlace } from "@/components/evidence/uploader";
import { FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-scope";

/** Whose papers they become: of the one record, of each line's or act's, of the year's sheet, of what was taken at once. */
export type PapersOf = "record" | "lines" | "acts" | "sheet" | "receipt";

type PaperFieldProps = {
  /** Where the record will lie. */
  place: UploadPlace;
  /** The form's field with the record's day, for files that carry none; a table tells several days. */
  dayField?: string;
  of?: PapersOf;
};

const ONE = { label: "Giấy tờ" };
const WORDS: Record<PapersOf, { label: string; hint?: string }> = {
  record: ONE,
  receipt: ONE,
  lines: {
    label: "Văn bản của các dòng này",
    hint: "Tệp chọn ở đây thành giấy tờ của từng dòng khi ghi bảng.",
  },
  acts: {
    label: "Văn bản của bảng này",
    hint: "Tệp chọn ở đây thành giấy tờ của từng kỳ đại hội, từng lần kiện toàn khi ghi bảng.",
  },
  sheet: {
    label: "Văn bản của cả năm",
    hint: "Tệp chọn ở đây vào mục Giấy tờ của trang này khi ghi bảng.",
  },
};
const OF_ONE_BRANCH = "Văn bản này ít người được xem: kèm văn bản thì dán riêng từng chi đoàn.";

/** The papers of what a form or a pasted table records: each is sent as it is chosen, and becomes its paper as the form is sent. */
export function PaperField({ place, dayField = "", of = "record" }: PaperFieldProps) {
  const { id, error } = useField("evidence", {});
  const { label, hint = "" } = WORDS[of];
  const isOfOneBranch = of === "lines" && place.isRestricted && !place.branch;
  const root = useRef<HTMLDivElement>(null);
  const recordDay = () => {
    const field = root.current?.closest("form")?.elements.namedItem(dayField);
    return field instanceof HTMLInputElement ? field.value : "";
  };
  return (
    <div className="field" id={id} ref={root}>
      <span>
        <b>{label}</b>
        <span className="optional"> · không bắt buộc</span>
      </span>
      <EvidencePicker name="evidence" attached={[]} place={place} recordDay={recordDay} />
      <FieldNotes id={id} hint={isOfOneBranch ? `${hint} ${OF_ONE_BRANCH}` : hint} error={error} />
    </div>
  );
}
