"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { publishReportAction } from "@/lib/reports/actions";
import { ReportFields, type ReportPlace } from "./report-form-fields";

/** Puts the signed report's page before the public. */
export function PublishForm({ place }: { place: ReportPlace }) {
  return (
    <ActionForm action={publishReportAction}>
      <ReportFields {...place} />
      <p>
        Sau khi công bố, mọi người xem được trang này mà không cần đăng nhập; chữ và ảnh đúng như bản đã ký.
      </p>
      <SubmitButton variant="primary" pendingLabel="Đang công bố…">
        {`Công bố kết quả năm ${place.year}`}
      </SubmitButton>
    </ActionForm>
  );
}
