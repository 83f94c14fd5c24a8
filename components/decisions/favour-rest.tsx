"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { favourRestAction } from "@/lib/decisions/actions";

type FavourRestProps = { orgId: string; year: number; unitNames: string[] };

/** In favour of every unit with all items met on which this member has not voted; asked once. */
export function FavourRest({ orgId, year, unitNames }: FavourRestProps) {
  return (
    <Dialog
      trigger={`Tán thành ${unitNames.length} đơn vị chưa biểu quyết…`}
      title="Tán thành các đơn vị còn lại"
    >
      <p>Bạn tán thành công nhận các đơn vị đã đạt mọi nội dung mà bạn chưa biểu quyết:</p>
      <ul className="list-disc pl-4">
        {unitNames.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <ActionForm action={favourRestAction}>
        <input type="hidden" name="orgId" value={orgId} />
        <input type="hidden" name="year" value={year} />
        <div className="button-row">
          <DialogClose>Xem lại từng đơn vị</DialogClose>
          <SubmitButton pendingLabel="Đang ghi phiếu…">
            Tán thành {String(unitNames.length)} đơn vị
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
