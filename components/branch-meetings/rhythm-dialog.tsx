"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { setRhythmAction } from "@/lib/branch-meetings/actions";
import type { BranchMeetings } from "@/lib/branch-meetings/types";

/** Whether the branch meets every month or, being dispersed, every quarter. */
export function RhythmDialog({ year: { unit, branch, rhythm } }: { year: BranchMeetings }) {
  return (
    <Dialog
      key={rhythm.version}
      variant="quiet"
      icon="settings"
      trigger="Nhịp sinh hoạt"
      title="Nhịp sinh hoạt của chi đoàn"
    >
      <ActionForm action={setRhythmAction}>
        <input type="hidden" name="unit" value={unit.id} />
        <input type="hidden" name="branch" value={branch?.id ?? ""} />
        <input type="hidden" name="version" value={rhythm.version ?? ""} />
        <Choice
          name="rhythm"
          label="Chi đoàn sinh hoạt"
          options={[
            { value: "monthly", label: "Mỗi tháng" },
            { value: "quarterly", label: "Mỗi quý (phân tán)" },
          ]}
          defaultValue={rhythm.dispersed ? "quarterly" : "monthly"}
          hint="Chi đoàn phân tán, khó tập trung sinh hoạt ít nhất ba tháng một lần."
        />
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton>Đặt nhịp sinh hoạt</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
