"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerNoteAction, forwardNoteAction, receiveNoteAction } from "@/lib/care/actions";
import type { NoteDetail } from "@/lib/care/situation/types";
import { ActDialog } from "./act-dialog";

/** What the reader may do with a note on its way: send it up, say that it was read, answer it. */
export function NoteActs({ note }: { note: NoteDetail }) {
  const { id, version, forwardedOn, receivedOn, answeredOn, mayForward, mayAnswer } = note;
  if (!forwardedOn)
    return mayForward ? (
      <ActDialog
        id={id}
        version={version}
        variant="primary"
        trigger="Báo lên cấp trên"
        title="Báo tình hình này lên cấp trên?"
        action={forwardNoteAction}
        submitLabel="Báo lên cấp trên"
      >
        <p>Cấp trên đọc được nội dung này. Báo rồi thì nội dung giữ nguyên, không sửa, không xóa.</p>
      </ActDialog>
    ) : null;
  if (!mayAnswer || answeredOn) return null;
  return (
    <>
      {!receivedOn && (
        <ActionForm action={receiveNoteAction}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <SubmitButton variant="secondary" pendingLabel="Đang ghi…">
            Đã nhận
          </SubmitButton>
        </ActionForm>
      )}
      <ActDialog
        id={id}
        version={version}
        variant="primary"
        trigger="Trả lời đơn vị"
        title="Trả lời đơn vị"
        action={answerNoteAction}
        submitLabel="Gửi trả lời"
      >
        <TextArea name="answer" label="Trả lời" rows={4} maxLength={3000} />
      </ActDialog>
    </>
  );
}
