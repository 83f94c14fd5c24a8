"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { closeMemberLinkAction } from "@/lib/member-links/own/actions";

/** For a phone that others use too: the link opens nothing any more. */
export function CloseLink({ secret }: { secret: string }) {
  return (
    <ActionForm action={() => closeMemberLinkAction(secret)}>
      <p className="hint">
        Máy dùng chung thì đóng lại. Muốn sửa nữa, nhờ bí thư chi đoàn gửi đường dẫn mới.
      </p>
      <SubmitButton variant="secondary" pendingLabel="Đang đóng…">
        Xong, đóng trên máy này
      </SubmitButton>
    </ActionForm>
  );
}
