"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { STALE_APPROVAL, STALE_REOPENING } from "./stale-sheet";

type FormProps = Pick<Parameters<typeof ActionForm>[0], "action"> & {
  /** Hidden fields that say which sheet. */
  at: ReactNode;
  version: number;
};

export function ApprovalFields({ optional = false }: { optional?: boolean }) {
  return (
    <>
      <TextField name="approvalNumber" label="Số văn bản duyệt" maxLength={40} short optional={optional} />
      <DateField name="approvedOn" label="Ngày duyệt" optional={optional} />
    </>
  );
}

/** Whoever approves a sheet of ratings, of members or of organisations, gives number and day. */
export function ApproveSheet({
  action,
  at,
  version,
  title,
  hint,
}: FormProps & { title: string; hint: string }) {
  return (
    <Dialog variant="primary" trigger="Ghi kết quả duyệt" title={title}>
      <p>{hint}</p>
      <ActionForm action={action} stale={STALE_APPROVAL}>
        {at}
        <input type="hidden" name="version" value={version} />
        <div className="field-row">
          <ApprovalFields />
        </div>
        <div className="button-row">
          <SubmitButton>Ghi kết quả duyệt</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

export function ReopenSheet({ action, at, version }: FormProps) {
  return (
    <Dialog variant="quiet" small trigger="Mở lại để sửa" title="Mở lại bản xếp loại?">
      <p>Bản trở về đang soạn; cần đề nghị và duyệt lại. Lần duyệt cũ vẫn được giữ trong nhật ký.</p>
      <ActionForm action={action} stale={STALE_REOPENING}>
        {at}
        <input type="hidden" name="version" value={version} />
        <TextField name="reason" label="Lý do mở lại" maxLength={500} />
        <div className="button-row">
          <SubmitButton variant="danger" pendingLabel="Đang mở lại…">
            Mở lại bản xếp loại
          </SubmitButton>
          <DialogClose>Giữ nguyên</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
