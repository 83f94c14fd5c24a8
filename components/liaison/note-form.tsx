"use client";

import { ActionForm } from "@/components/ui/action-form";
import { CheckField, DateField, TextArea } from "@/components/ui/field";
import { dayWords, type StaleWords, tickWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveNoteAction } from "@/lib/liaison/actions";
import type { LiaisonNote } from "@/lib/liaison/types";
import type { PlainDate } from "@/lib/platform/dates";
import { type LiaisonPlace, PlaceFields } from "./officer-forms";

type NoteFormProps = { place: LiaisonPlace; note?: LiaisonNote; today: PlainDate };

const NOTE: StaleWords<LiaisonNote> = {
  labels: { day: "Ngày", text: "Nội dung trao đổi", isShared: "Cho đơn vị đọc" },
  stored: ({ day, text, isShared }) => ({ day: dayWords(day), text, isShared: tickWords(isShared) }),
  say: (field, typed) => (field === "isShared" ? tickWords(typed !== "") : typed),
};

/** Writes down a visit, call or message, or mends one. */
export function NoteForm({ place, note, today }: NoteFormProps) {
  return (
    <ActionForm action={saveNoteAction} clear={!note} doneLabel="Đã ghi" stale={NOTE}>
      <PlaceFields {...place} />
      {note && <input type="hidden" name="noteId" value={note.id} />}
      <input type="hidden" name="version" value={note?.version ?? 0} />
      <DateField name="day" label="Ngày" day={note?.day ?? today} />
      <TextArea name="text" label="Nội dung trao đổi" rows={4} maxLength={3000} defaultValue={note?.text} />
      <CheckField
        name="isShared"
        label="Cho đơn vị đọc. Bỏ chọn thì chỉ cấp trên đọc."
        defaultChecked={note?.isShared ?? true}
      />
      <div className="button-row">
        <SubmitButton>{note ? "Lưu ghi chép" : "Ghi trao đổi"}</SubmitButton>
      </div>
    </ActionForm>
  );
}
