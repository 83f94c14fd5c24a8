"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeProgressAction } from "@/lib/targets/actions";

export function RemoveProgress({ id, version }: { id: string; version: number }) {
  return (
    <Dialog variant="quiet" trigger="Xóa kết quả" title="Xóa kết quả này?" small>
      <p>Số đã làm giảm theo. Ảnh, tệp vẫn ở Minh chứng.</p>
      <ActionForm action={removeProgressAction}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="button-row">
          <DialogClose>Giữ lại</DialogClose>
          <SubmitButton variant="danger" pendingLabel="Đang xóa…">
            Xóa kết quả
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
