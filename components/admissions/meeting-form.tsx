"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckField, DateField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordAdmissionMeetingAction } from "@/lib/admissions/actions";
import type { PlainDate } from "@/lib/platform/dates";

export type Applicant = { id: string; version: number; name: string; detail: string };

type MeetingFormProps = {
  unitId: string;
  branchId: string | null;
  applicants: Applicant[];
  /** Ticked from the start: the one from whose page the meeting is recorded, or all. */
  chosen: string | null;
  day: PlainDate;
  backHref: string;
};

/** The meeting once, and the vote on each person who was before it. */
export function MeetingForm({ unitId, branchId, applicants, chosen, day, backHref }: MeetingFormProps) {
  const router = useRouter();
  return (
    <ActionForm action={recordAdmissionMeetingAction} onDone={() => router.push(backHref)}>
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="branch" value={branchId ?? ""} />
      <div className="field-row">
        <DateField name="day" label="Ngày họp" day={day} />
        <TextField name="entitled" label="Được triệu tập" inputMode="numeric" maxLength={6} short />
        <TextField name="present" label="Có mặt" inputMode="numeric" maxLength={6} short />
      </div>
      <div className="field-row">
        <TextField name="chair" label="Chủ trì" maxLength={150} />
        <TextField name="minuteTaker" label="Người ghi biên bản" maxLength={150} />
      </div>
      {applicants.map((applicant, at) => (
        <VoteOn
          key={applicant.id}
          at={at}
          applicant={applicant}
          isChosen={chosen === null || chosen === applicant.id}
        />
      ))}
      <p className="hint">
        Biểu quyết từng người. Quá nửa số có mặt tán thành là thông qua; không quá nửa thì hồ sơ khép lại.
      </p>
      <div className="button-row">
        <SubmitButton>Ghi cuộc họp</SubmitButton>
        <ButtonLink variant="quiet" href={backHref}>
          Quay lại
        </ButtonLink>
      </div>
    </ActionForm>
  );
}

function VoteOn({ at, applicant, isChosen }: { at: number; applicant: Applicant; isChosen: boolean }) {
  const [isVoted, setIsVoted] = useState(isChosen);
  const { id, version, name, detail } = applicant;
  return (
    <fieldset className="field">
      <legend>{name}</legend>
      <p className="hint">{detail}</p>
      <input type="hidden" name={`id.${at}`} value={id} />
      <input type="hidden" name={`version.${at}`} value={version} />
      <CheckField
        name="person"
        value={at}
        label={`Biểu quyết về ${name}`}
        checked={isVoted}
        onChange={({ target }) => setIsVoted(target.checked)}
      />
      {isVoted && (
        <div className="field-row">
          <TextField name={`votesFor.${at}`} label="Tán thành" inputMode="numeric" maxLength={6} short />
          <TextField
            name={`votesAgainst.${at}`}
            label="Không tán thành"
            inputMode="numeric"
            maxLength={6}
            short
            optional
          />
          <TextField name={`note.${at}`} label="Ý kiến tại họp" maxLength={2000} optional />
        </div>
      )}
    </fieldset>
  );
}
