"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { takeBackYear } from "@/lib/cycles/actions";
import type { CycleRow } from "@/lib/cycles/types";

/** The way out of a year opened by mistake; `done`: where one goes on from there. */
export function TakeBackYear({
  cycle,
  done,
}: {
  cycle: Pick<CycleRow, "id" | "orgId" | "year" | "setTitle">;
  done: string;
}) {
  const router = useRouter();
  return (
    <Dialog trigger={`Rút lại năm ${cycle.year}…`} title={`Rút lại năm ${cycle.year}?`} small>
      <ActionForm
        action={() => takeBackYear(cycle.orgId, cycle.id)}
        onDone={() => {
          router.push(done);
          router.refresh();
        }}
      >
        <p>
          Chưa đơn vị nào làm gì trong năm này ({cycle.setTitle}), nên rút lại được: năm và danh sách đơn vị
          tham gia không còn nữa, nhật ký vẫn giữ. Sau đó mở lại đúng năm, đúng bộ tiêu chí ở trang Thẩm định.
        </p>
        <div className="button-row">
          <SubmitButton pendingLabel="Đang rút lại…">Rút lại năm {cycle.year}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
