"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { staleStep } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeActivityAction, restoreActivityAction } from "@/lib/activities/actions";
import type { ActivityDetail } from "@/lib/activities/types";
import { daysOf } from "./activity-words";

const staleActivity = (doing: string) =>
  staleStep<ActivityDetail>("Hoạt động", doing, (current) => {
    const { title, place, evidence, deletedAt } = current;
    const files = evidence.length > 0 ? `${evidence.length} ảnh, tệp` : null;
    return [title, daysOf(current), place, files, deletedAt ? "đã xóa" : null].filter(Boolean).join(" · ");
  });

type RemoveActivityProps = { id: string; version: number; photos: number };

export function RemoveActivity({ id, version, photos }: RemoveActivityProps) {
  return (
    <Dialog variant="quiet" icon="trash" trigger="Xóa hoạt động" title="Xóa hoạt động này?">
      <p>Có thể lấy lại trong 30 ngày.{photos > 0 && ` ${photos} ảnh, tệp vẫn ở Minh chứng.`}</p>
      <ActionForm action={removeActivityAction} stale={staleActivity("Xóa hoạt động")}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="button-row">
          <DialogClose>Giữ lại</DialogClose>
          <SubmitButton variant="danger" pendingLabel="Đang xóa…">
            Xóa hoạt động
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

export function RestoreActivity({ id }: { id: string }) {
  const router = useRouter();
  return (
    <ActionForm
      action={restoreActivityAction}
      onDone={() => router.refresh()}
      stale={staleActivity("Lấy lại hoạt động")}
    >
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="secondary" pendingLabel="Đang lấy lại…">
        Lấy lại hoạt động
      </SubmitButton>
    </ActionForm>
  );
}
