"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { restoreSaveAction } from "@/lib/reports/actions";
import { ReportFields, type ReportPlace } from "./report-form-fields";

type Props = { place: ReportPlace; number: number; version: number };

/** Brings the text of an earlier save back; what stands now stays in the list of saves. */
export function RestoreForm({ place, number, version }: Props) {
  return (
    <ActionForm action={restoreSaveAction} doneLabel="Đã khôi phục chữ của bản này.">
      <ReportFields {...place} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton variant="secondary" pendingLabel="Đang khôi phục…">
        {`Khôi phục chữ của bản ${number}`}
      </SubmitButton>
      <p className="hint">Bản đang có vẫn nằm trong các lần lưu. Ảnh và người viết không đổi.</p>
    </ActionForm>
  );
}
