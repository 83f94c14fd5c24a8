"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { staleStep } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeEvidenceAction, restoreEvidenceAction } from "@/lib/evidence/actions";
import type { EvidenceDetail } from "@/lib/evidence/types";
import { formatDate } from "@/lib/platform/dates";

const staleEvidence = (doing: string) =>
  staleStep<EvidenceDetail>("Minh chứng", doing, ({ caption, factDate, fileName, deletedAt }) =>
    [caption, formatDate(factDate), fileName, deletedAt ? "đã xóa" : null].filter(Boolean).join(" · "),
  );

export function RemoveEvidence({ id, version }: { id: string; version: number }) {
  return (
    <Dialog variant="quiet" icon="trash" trigger="Xóa minh chứng" title="Xóa minh chứng này?">
      <p>Có thể lấy lại trong 30 ngày. Hoạt động đang dùng sẽ không hiện tệp này nữa.</p>
      <ActionForm action={removeEvidenceAction} stale={staleEvidence("Xóa minh chứng")}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="button-row">
          <DialogClose>Giữ lại</DialogClose>
          <SubmitButton variant="danger" pendingLabel="Đang xóa…">
            Xóa minh chứng
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

export function RestoreEvidence({ id }: { id: string }) {
  return (
    <ActionForm action={restoreEvidenceAction} stale={staleEvidence("Lấy lại minh chứng")}>
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="secondary" pendingLabel="Đang lấy lại…">
        Lấy lại minh chứng
      </SubmitButton>
    </ActionForm>
  );
}
