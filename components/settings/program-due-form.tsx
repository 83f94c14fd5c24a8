"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { setProgramDueAction } from "@/lib/plans/actions";
import { monthDayWords } from "@/lib/plans/settings/rules";
import type { ProgramDue } from "@/lib/plans/settings/types";

const DUE: StaleWords<ProgramDue> = {
  labels: { calendar: "Đơn vị tính theo năm dương lịch", school: "Trường học, tính theo năm học" },
  stored: ({ calendar, school }) => ({ calendar: monthDayWords(calendar), school: monthDayWords(school) }),
};

/** What "from the start of the year" means for the programmes of the units. */
export function ProgramDueForm({ orgId, due }: { orgId: string; due: ProgramDue }) {
  return (
    <ActionForm action={setProgramDueAction} stale={DUE}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="version" value={due.version ?? ""} />
      <p>
        Chương trình ban hành đến hết ngày này được tính là “ngay từ đầu năm” (nội dung 2.1 của bộ tiêu chí).
      </p>
      <div className="field-row">
        <TextField
          name="calendar"
          label="Đơn vị tính theo năm dương lịch"
          hint="Ngày/tháng, ví dụ 31/01"
          short
          defaultValue={monthDayWords(due.calendar)}
        />
        <TextField
          name="school"
          label="Trường học, tính theo năm học"
          hint="Ngày/tháng, ví dụ 30/09"
          short
          defaultValue={monthDayWords(due.school)}
        />
      </div>
      <div className="button-row">
        <SubmitButton variant="secondary">Lưu hạn</SubmitButton>
      </div>
    </ActionForm>
  );
}
