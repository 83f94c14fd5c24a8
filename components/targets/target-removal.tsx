"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeTargetAction } from "@/lib/targets/actions";

export function RemoveTarget({ id, version, backHref }: { id: string; version: number; backHref: string }) {
  const router = useRouter();
  return (
    <Dialog variant="quiet" icon="trash" trigger="Bỏ chỉ tiêu" title="Bỏ chỉ tiêu này?">
      <p>Các đơn vị không còn thấy chỉ tiêu. Chỉ tiêu đã có đơn vị ghi kết quả thì không bỏ được.</p>
      <ActionForm action={removeTargetAction} onDone={() => router.push(backHref)}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="button-row">
          <DialogClose>Giữ lại</DialogClose>
          <SubmitButton variant="danger" pendingLabel="Đang bỏ…">
            Bỏ chỉ tiêu
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
