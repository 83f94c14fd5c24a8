"use client";

import { EvidencePicker } from "@/components/evidence/evidence-picker";
import type { UploadPlace } from "@/components/evidence/uploader";
import { ActionForm } from "@/components/ui/action-form";
import { DateField, TextArea, TextField } from "@/components/ui/field";
import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordMeetingAction } from "@/lib/assessments/meeting/actions";
import type { Meeting } from "@/lib/assessments/types";

type MeetingFormProps = { assessmentId: string; meeting: Meeting | null; place: UploadPlace };

const FIGURES = [
  ["present", "Có mặt"],
  ["total", "Tổng số ủy viên"],
  ["inFavour", "Tán thành"],
  ["against", "Không tán thành"],
] as const;

const MEETING: StaleWords<Meeting> = {
  labels: { heldOn: "Ngày họp", place: "Nơi họp", ...Object.fromEntries(FIGURES), conclusion: "Kết luận" },
  stored: (meeting) => ({
    heldOn: dayWords(meeting.heldOn),
    place: meeting.place,
    conclusion: meeting.conclusion,
    ...Object.fromEntries(FIGURES.map(([name]) => [name, String(meeting[name])])),
  }),
};

/** The BCH's meeting that adopts the self-assessment: its figures go with what is handed in. */
export function MeetingForm({ assessmentId, meeting, place }: MeetingFormProps) {
  return (
    // Whether the unit can hand in is said by the page.
    <ActionForm action={recordMeetingAction} onDone={() => window.location.reload()} stale={MEETING}>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="version" value={meeting?.version ?? ""} />
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
