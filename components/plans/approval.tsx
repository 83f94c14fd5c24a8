"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { approveProgramAction, reopenProgramAction } from "@/lib/plans/actions";

type ApprovalProps = { id: string; version: number };

/** The meeting of the BCH at which the programme was approved. */
export function ApproveProgram({ id, version }: ApprovalProps) {
  return (
    <Dialog trigger="Ghi việc thông qua" title="Ban Chấp hành thông qua chương trình">
      <p>Sau khi ghi, số, ngày và nghị quyết của chương trình được khóa; các việc vẫn cập nhật được.</p>
      <ActionForm action={approveProgramAction}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <DateField name="heldOn" label="Ngày họp" />
        <div className="field-row">
          <TextField name="present" label="Số người dự họp" inputMode="numeric" short />
          <TextField name="inFavour" label="Số người tán thành" inputMode="numeric" short />
        </div>
        <div className="button-row">
          <SubmitButton>Ghi việc thông qua</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

export function ReopenProgram({ id, version }: ApprovalProps) {
  return (
    <Dialog variant="quiet" trigger="Mở lại để sửa" title="Mở lại chương trình đã thông qua?">
      <p>
        Chương trình trở về bản đang soạn và cần Ban Chấp hành thông qua lại. Lần thông qua cũ vẫn được giữ.
      </p>
      <ActionForm action={reopenProgramAction}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <TextField name="reason" label="Lý do mở lại" maxLength={500} />
        <div className="button-row">
          <SubmitButton variant="danger" pendingLabel="Đang mở lại…">
            Mở lại chương trình
          </SubmitButton>
          <DialogClose>Giữ nguyên</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
