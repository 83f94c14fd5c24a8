"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { closeYear } from "@/lib/cycles/actions";
import type { CycleRow } from "@/lib/cycles/types";

/** The upper secretary's last act in a year. */
export function CloseYear({
  cycle,
  unpublished,
}: {
  cycle: Pick<CycleRow, "id" | "orgId" | "year">;
  /** That its result is not published yet. */
  unpublished: string | null;
}) {
  const router = useRouter();
  return (
    <Dialog trigger={`Đóng năm ${cycle.year}…`} title={`Đóng năm ${cycle.year}?`}>
      <ActionForm action={() => closeYear(cycle.orgId, cycle.id)} onDone={() => router.refresh()}>
        <p>
          Đóng rồi thì không ai sửa được gì trong năm này nữa. Đơn vị đã nộp phải có kết quả trước khi đóng;
          đơn vị chưa đăng ký, chưa nộp hay chưa bổ sung thì tính là chưa được công nhận.
        </p>
        {unpublished && <Notice>{unpublished}</Notice>}
        <div className="button-row">
          <SubmitButton pendingLabel="Đang đóng…">Đóng năm {cycle.year}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
