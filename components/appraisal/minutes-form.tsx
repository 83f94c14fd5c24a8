"use client";

import { Fragment, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { DateField, TextArea, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveAppraisalMinutesAction } from "@/lib/assessments/appraisal/minutes/actions";
import type { AppraisalMinutes } from "@/lib/assessments/appraisal/minutes/types";
import type { Result } from "@/lib/platform/result";

type MinutesFormProps = { assessmentId: string; minutes: AppraisalMinutes | null };

/** Who looked at the unit, where and when, and what they found in all. */
export function MinutesForm({ assessmentId, minutes }: MinutesFormProps) {
  const [theirs, setTheirs] = useState<AppraisalMinutes | null>(null);
  const save = async (form: FormData): Promise<Result<AppraisalMinutes>> => {
    const result = await saveAppraisalMinutesAction(form);
    if (result.ok) setTheirs(null);
    else if (result.reason === "stale" && result.current) setTheirs(result.current as AppraisalMinutes);
    return result;
  };
  const version = theirs?.version ?? minutes?.version;
  return (
    <ActionForm action={save} doneLabel="Đã lưu biên bản">
      {theirs && (
        <Notice kind="warning" title={`Bản của ${theirs.by} đang lưu`}>
          <p className="words">{`${theirs.place}\n${theirs.members.join("\n")}\n${theirs.finding}`}</p>
        </Notice>
      )}
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="version" value={version ?? ""} />
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
