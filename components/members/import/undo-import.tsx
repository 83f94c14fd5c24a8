"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { undoImportAction } from "@/lib/imports/actions";

/** Takes a whole import back, after saying what that does. */
export function UndoImport({ id, fileName, small }: { id: string; fileName: string; small?: boolean }) {
  return (
    <Dialog trigger="Hoàn tác cả lần nhập" title="Hoàn tác cả lần nhập?" small={small}>
      <ActionForm action={undoImportAction}>
        <input type="hidden" name="id" value={id} />
        <p>
          {`Người mà “${fileName}” thêm vào sẽ ra khỏi danh sách, người đã cập nhật trở lại như trước. `}
          Ai đã được sửa sau lần nhập thì giữ nguyên và được nêu tên.
        </p>
        <SubmitButton variant="danger" pendingLabel="Đang hoàn tác…">
          Hoàn tác
        </SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
