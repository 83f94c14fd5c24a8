"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  finishAppraisalAction,
  openAppraisalAction,
  reopenAppraisalAction,
} from "@/lib/assessments/appraisal/actions";

type MoveProps = { assessmentId: string; version: number };

function Which({ assessmentId, version }: MoveProps) {
  return (
    <>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

export function StartAppraisal(props: MoveProps) {
  return (
    <ActionForm action={openAppraisalAction}>
      <Which {...props} />
      <SubmitButton pendingLabel="Đang mở…">Bắt đầu thẩm định</SubmitButton>
    </ActionForm>
  );
}

export function FinishAppraisal(props: MoveProps) {
  return (
    <ActionForm action={finishAppraisalAction}>
      <Which {...props} />
      <SubmitButton pendingLabel="Đang ghi…">Hoàn thành thẩm định</SubmitButton>
    </ActionForm>
  );
}

/** The upper secretary takes the conclusion back; the reason stays in the log. */
export function ReopenAppraisal(props: MoveProps) {
  return (
    <Dialog trigger="Mở lại thẩm định…" title="Mở lại thẩm định">
      <ActionForm action={reopenAppraisalAction}>
        <Which {...props} />
        <p>Các kết luận giữ nguyên và sửa được. Phiếu biểu quyết đã bỏ cho đơn vị này không còn tính.</p>
        <TextArea name="reason" label="Lý do" rows={2} maxLength={2000} />
        <div className="button-row">
          <DialogClose>Để nguyên</DialogClose>
          <SubmitButton pendingLabel="Đang mở lại…">Mở lại</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
