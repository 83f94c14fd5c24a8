"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";
import { dayOf, formatDate } from "@/lib/platform/dates";

type RecordAction = FormAction<{ id: string }>;
type RemoveRecordProps = { action: RecordAction; id: string; version: number; noun: string; photos: number };

/** Asks, then removes; the record's page offers to take it back. */
export function RemoveRecord({ action, id, version, noun, photos }: RemoveRecordProps) {
  return (
    <Dialog variant="quiet" icon="trash" trigger={`Xóa ${noun}`} title={`Xóa ${noun} này?`}>
      <p>Có thể lấy lại trong 30 ngày.{photos > 0 && ` ${photos} ảnh, tệp vẫn ở Minh chứng.`}</p>
      <ActionForm action={action}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="button-row">
          <DialogClose>Giữ lại</DialogClose>
          <SubmitButton variant="danger" pendingLabel="Đang xóa…">
            {`Xóa ${noun}`}
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

type RemovedNoticeProps = { action: RecordAction; id: string; deletedAt: Date };

export function RemovedNotice({ action, id, deletedAt }: RemovedNoticeProps) {
  const router = useRouter();
  return (
    <Notice
      kind="warning"
      title={`Đã xóa ngày ${formatDate(dayOf(deletedAt))}`}
      actions={
        <ActionForm action={action} onDone={() => router.refresh()}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="secondary" pendingLabel="Đang lấy lại…">
            Lấy lại
          </SubmitButton>
        </ActionForm>
      }
    >
      Lấy lại được trong 30 ngày kể từ ngày xóa.
    </Notice>
  );
}
