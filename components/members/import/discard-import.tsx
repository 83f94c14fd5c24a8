"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { discardImportAction } from "@/lib/imports/actions";

type DiscardImportProps = { id: string; version: number; place: Record<string, string> };

/** Throws an unconfirmed sheet away, after saying what that does. */
export function DiscardImport({ id, version, place }: DiscardImportProps) {
  return (
    <Dialog trigger="Bỏ tệp này" title="Bỏ tệp này?">
      <ActionForm action={discardImportAction}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="place" value={`${new URLSearchParams(place)}`} />
        <p>
          Chưa ai được ghi vào danh sách. Tệp và các lựa chọn đã ghi sẽ mất; muốn nhập lại thì tải tệp lên lần
          nữa.
        </p>
        <SubmitButton variant="danger" pendingLabel="Đang bỏ…">
          Bỏ tệp
        </SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
