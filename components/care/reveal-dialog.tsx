"use client";

import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { revealHardshipAction } from "@/lib/care/actions";
import type { HardshipPerson } from "@/lib/care/hardship/types";

/** For whom a count stands: asked with a reason, which goes to the log with the name of who asked. */
export function RevealDialog({ unit }: { unit: string }) {
  const [people, setPeople] = useState<HardshipPerson[] | null>(null);
  return (
    <Dialog icon="lock" trigger="Xem chi tiết" title="Xem các trường hợp đang theo dõi">
      {people ? (
        <ul aria-label="Đoàn viên đang theo dõi">
          {people.length === 0 && <li>Không có trường hợp nào đang theo dõi.</li>}
          {people.map(({ fullName, branch }) => (
            <li key={`${fullName} ${branch}`}>{branch ? `${fullName}, ${branch}` : fullName}</li>
          ))}
        </ul>
      ) : (
        <ActionForm action={revealHardshipAction} onDone={setPeople}>
          <p>Tên bạn, lý do và thời điểm xem được ghi vào nhật ký.</p>
          <input type="hidden" name="unit" value={unit} />
          <TextArea name="reason" label="Vì sao cần xem" rows={2} maxLength={500} />
          <div className="button-row">
            <SubmitButton pendingLabel="Đang mở…">Xem tên</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Dialog>
  );
}
