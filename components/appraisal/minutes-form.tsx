"use client";

import { Fragment } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { DateField, TextArea, TextField } from "@/components/ui/field";
import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveAppraisalMinutesAction } from "@/lib/assessments/appraisal/minutes/actions";
import type { AppraisalMinutes } from "@/lib/assessments/appraisal/minutes/types";

type MinutesFormProps = { assessmentId: string; minutes: AppraisalMinutes | null };

const MINUTES: StaleWords<AppraisalMinutes> = {
  labels: {
    heldOn: "Ngày làm việc",
    place: "Nơi làm việc",
    members: "Thành viên đoàn thẩm định",
    finding: "Nhận xét chung",
  },
  stored: ({ heldOn, place, members, finding }) => ({
    heldOn: dayWords(heldOn),
    place,
    members: members.join("\n"),
    finding,
  }),
};

/** Who looked at the unit, where and when, and what they found in all. */
export function MinutesForm({ assessmentId, minutes }: MinutesFormProps) {
  return (
    <ActionForm action={saveAppraisalMinutesAction} doneLabel="Đã lưu biên bản" stale={MINUTES}>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="version" value={minutes?.version ?? ""} />
      <Fragment key={minutes?.version}>
        <div className="grid gap-4 md:grid-cols-2">
          <DateField name="heldOn" label="Ngày làm việc" day={minutes?.heldOn} />
          <TextField name="place" label="Nơi làm việc" defaultValue={minutes?.place} maxLength={200} />
        </div>
        <TextArea
          name="members"
          label="Thành viên đoàn thẩm định"
          hint="Mỗi người một dòng: họ tên, chức vụ. Trưởng đoàn ở dòng đầu."
          defaultValue={minutes?.members.join("\n")}
        />
        <TextArea name="finding" label="Nhận xét chung" defaultValue={minutes?.finding} maxLength={5000} />
      </Fragment>
      <div className="button-row">
        <SubmitButton small variant="secondary">
          Ghi biên bản
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
