"use client";

import { useState } from "react";
import { EvidencePicker } from "@/components/evidence/evidence-picker";
import type { UploadPlace } from "@/components/evidence/uploader";
import { ActionForm } from "@/components/ui/action-form";
import { DateField, TextArea, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordMeetingAction } from "@/lib/assessments/meeting/actions";
import type { Meeting } from "@/lib/assessments/types";
import type { Result } from "@/lib/platform/result";
import { MeetingRead } from "./meeting-read";

type MeetingFormProps = { assessmentId: string; meeting: Meeting | null; place: UploadPlace };

const FIGURES = [
  ["present", "Có mặt"],
  ["total", "Tổng số ủy viên"],
  ["inFavour", "Tán thành"],
  ["against", "Không tán thành"],
] as const;

/** The BCH's meeting that adopts the self-assessment: its figures go with what is handed in. */
export function MeetingForm({ assessmentId, meeting, place }: MeetingFormProps) {
  const [version, setVersion] = useState(meeting?.version ?? null);
  const [theirs, setTheirs] = useState<Meeting | null>(null);
  const record = async (form: FormData): Promise<Result<Meeting>> => {
    const result = await recordMeetingAction(form);
    if (!result.ok && result.reason === "stale" && result.current) {
      // What stands there now is shown; saving once more goes over it knowingly.
      setTheirs(result.current as Meeting);
      setVersion((result.current as Meeting).version);
    }
    return result;
  };
  const onDone = (saved: Meeting) => {
    setTheirs(null);
    setVersion(saved.version);
    // Whether the unit can hand in is said by the page.
    window.location.reload();
  };
  return (
    <ActionForm action={record} onDone={onDone}>
      {theirs && (
        <Notice kind="warning" title={`Bản của ${theirs.recordedBy} đang lưu`}>
          <MeetingRead meeting={theirs} />
        </Notice>
      )}
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="version" value={version ?? ""} />
      <div className="grid gap-4 md:grid-cols-2">
        <DateField name="heldOn" label="Ngày họp" day={meeting?.heldOn} />
        <TextField name="place" label="Nơi họp" defaultValue={meeting?.place} maxLength={200} />
      </div>
      <div className="grid grid-cols-2 gap-4 md:grid-cols-4">
        {FIGURES.map(([name, label]) => (
          <TextField
            key={name}
            name={name}
            label={label}
            inputMode="numeric"
            maxLength={4}
            defaultValue={meeting?.[name]}
          />
        ))}
      </div>
      <TextArea name="conclusion" label="Kết luận" defaultValue={meeting?.conclusion} maxLength={3000} />
      <fieldset className="grid min-w-0 gap-2">
        <legend className="mb-2 text-table font-semibold">
          Bản chụp biên bản <span className="optional">· không bắt buộc</span>
        </legend>
        <EvidencePicker
          name="evidence"
          place={place}
          attached={meeting?.evidence ? [meeting.evidence] : []}
        />
      </fieldset>
      <div className="button-row">
        <SubmitButton variant="secondary">{meeting ? "Lưu cuộc họp" : "Ghi cuộc họp"}</SubmitButton>
      </div>
    </ActionForm>
  );
}
