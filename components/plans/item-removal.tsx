"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeItemAction } from "@/lib/plans/actions";

export function RemoveItem({ id, version, backHref }: { id: string; version: number; backHref: string }) {
  const router = useRouter();
  return (
    <Dialog variant="quiet" icon="trash" trigger="Bỏ việc này" title="Bỏ việc này khỏi chương trình?">
      <p>Việc ghi nhầm thì bỏ. Việc có trong chương trình mà không làm thì chọn “Không làm” và ghi lý do.</p>
      <ActionForm action={removeItemAction} onDone={() => router.push(backHref)}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="button-row">
          <DialogClose>Giữ lại</DialogClose>
          <SubmitButton variant="danger" pendingLabel="Đang bỏ…">
            Bỏ việc
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
