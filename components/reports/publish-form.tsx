"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { publishReportAction } from "@/lib/reports/actions";

/** Puts the year's page before the public; it can't be taken back here, so the button says what happens. */
export function PublishForm({ orgId, year }: { orgId: string; year: number }) {
  return (
    <ActionForm action={publishReportAction}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="year" value={year} />
      <p>
        Sau khi công bố, mọi người xem được trang này mà không cần đăng nhập; chữ và ảnh giữ nguyên như lúc
        công bố.
      </p>
      <SubmitButton variant="primary" pendingLabel="Đang công bố…">
        {`Công bố kết quả năm ${year}`}
      </SubmitButton>
    </ActionForm>
  );
}
