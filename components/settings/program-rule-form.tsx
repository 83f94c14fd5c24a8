"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { setProgramDueAction } from "@/lib/plans/actions";
import type { ProgramRule } from "@/lib/plans/settings/types";
import { monthDayWords } from "@/lib/platform/month-day";

const VOTE_LABEL = "Thông qua khi tán thành quá (% số người dự họp)";

const RULE: StaleWords<ProgramRule> = {
  labels: {
    calendar: "Đơn vị tính theo năm dương lịch",
    school: "Trường học, tính theo năm học",
    votePercent: VOTE_LABEL,
  },
  stored: ({ calendar, school, votePercent }) => ({
    calendar: monthDayWords(calendar),
    school: monthDayWords(school),
    votePercent: String(votePercent),
  }),
};

/** What "from the start of the year" means for the programmes of the units, and by which share their BCH adopts them. */
export function ProgramRuleForm({ orgId, rule }: { orgId: string; rule: ProgramRule }) {
  return (
    <ActionForm action={setProgramDueAction} stale={RULE}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="version" value={rule.version ?? ""} />
      <p>
        Chương trình ban hành đến hết ngày này được tính là “ngay từ đầu năm” (nội dung 2.1 của bộ tiêu chí).
        Ngày và tỷ lệ thông qua là mặc định do chưa có văn bản nêu rõ; sửa khi có.
      </p>
      <div className="field-row">
        <TextField
          name="calendar"
          label="Đơn vị tính theo năm dương lịch"
          hint="Ngày/tháng, ví dụ 31/01"
          short
          defaultValue={monthDayWords(rule.calendar)}
        />
        <TextField
          name="school"
          label="Trường học, tính theo năm học"
          hint="Ngày/tháng, ví dụ 30/09"
          short
          defaultValue={monthDayWords(rule.school)}
        />
        <TextField
          name="votePercent"
          label={VOTE_LABEL}
          hint="Mặc định 50, tức quá nửa"
          inputMode="numeric"
          short
          defaultValue={rule.votePercent}
        />
      </div>
      <div className="button-row">
        <SubmitButton variant="secondary">Lưu hạn và tỷ lệ</SubmitButton>
      </div>
    </ActionForm>
  );
}
