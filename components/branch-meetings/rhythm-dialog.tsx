"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { setRhythmAction } from "@/lib/branch-meetings/actions";
import type { BranchMeetings, Rhythm } from "@/lib/branch-meetings/types";

const OPTIONS = [
  { value: "monthly", label: "Mỗi tháng" },
  { value: "quarterly", label: "Mỗi quý (phân tán)" },
];

const codeOf = (dispersed: boolean) => (dispersed ? "quarterly" : "monthly");
const wordsOf = (code: string) => OPTIONS.find(({ value }) => value === code)?.label ?? "";

const RHYTHM: StaleWords<Rhythm> = {
  labels: { rhythm: "Chi đoàn sinh hoạt" },
  stored: ({ dispersed }) => ({ rhythm: wordsOf(codeOf(dispersed)) }),
  say: (_, typed) => wordsOf(typed),
};

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
      <ActionForm action={setRhythmAction} stale={RHYTHM}>
        <input type="hidden" name="unit" value={unit.id} />
        <input type="hidden" name="branch" value={branch?.id ?? ""} />
        <input type="hidden" name="version" value={rhythm.version ?? ""} />
        <Choice
          name="rhythm"
          label="Chi đoàn sinh hoạt"
          options={OPTIONS}
          defaultValue={codeOf(rhythm.dispersed)}
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
