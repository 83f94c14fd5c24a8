"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { UploadPlace } from "@/components/evidence/uploader";
import { StillAdd } from "@/components/members/still-add";
import { PaperField } from "@/components/proofs/paper-field";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Stored, VersionedForm } from "@/components/ui/versioned-form";
import {
  changeBranchMeetingAction,
  changeBranchPlanAction,
  holdBranchMeetingAction,
  planBranchMeetingAction,
  recordBranchMeetingAction,
} from "@/lib/branch-meetings/actions";
import { FIELD_LABELS, type FormField, KIND_LABELS, STATE_LABELS } from "@/lib/branch-meetings/messages";
import type { Meeting, MeetingKind, MeetingPage, MeetingState } from "@/lib/branch-meetings/types";
import type { PlainDate } from "@/lib/platform/dates";
import { HeldFields, PlanFields } from "./meeting-fields";
import { stateText, typedOf } from "./meeting-words";

const ENTRIES = {
  plan: { action: planBranchMeetingAction, label: "Lập dự kiến", withResult: false },
  record: { action: recordBranchMeetingAction, label: "Ghi buổi sinh hoạt", withResult: true },
  changePlan: { action: changeBranchPlanAction, label: "Lưu thay đổi", withResult: false },
  change: { action: changeBranchMeetingAction, label: "Lưu thay đổi", withResult: true },
  hold: { action: holdBranchMeetingAction, label: "Ghi đã họp", withResult: true },
} as const;
export type MeetingEntry = keyof typeof ENTRIES;

type MeetingFormProps = {
  entry: MeetingEntry;
  meeting?: Meeting;
  ticked?: boolean;
  day: PlainDate;
  backHref: string;
  /** What addresses carry on, with its question mark. */
  query: string;
  /** Of a new meeting: where it is held. */
  children?: ReactNode;
  /** Of a meeting that is told at once: where its papers lie. */
  papers?: UploadPlace | undefined;
};

/** A meeting before or after it was held; leads to its page. */
export function MeetingForm({
  entry,
  meeting,
  ticked = false,
  day,
  backHref,
  query,
  children,
  papers,
}: MeetingFormProps) {
  const router = useRouter();
  const { action, label, withResult } = ENTRIES[entry];
  return (
    <VersionedForm
      action={action}
      version={meeting?.version}
      storedOf={(current) => storedOf(current as MeetingPage, withResult)}
      onDoubt={<StillAdd word="Vẫn ghi" />}
      onDone={({ id }) => router.push(`/members/meetings/${id}${query}`)}
    >
      {children}
      {meeting && <input type="hidden" name="id" value={meeting.id} />}
      <PlanFields meeting={meeting} day={day} />
      {withResult && <HeldFields meeting={meeting} ticked={ticked} />}
      {papers && <PaperField place={papers} dayField="day" />}
      <div className="button-row">
        <SubmitButton>{label}</SubmitButton>
        <ButtonLink variant="quiet" href={backHref}>
          Quay lại
        </ButtonLink>
      </div>
    </VersionedForm>
  );
}

const PLAN_FIELDS: FormField[] = ["day", "time", "place", "kind", "chair", "minuteTaker", "guests", "agenda"];

/** The state stands among the texts where it became another than the form leads to. */
function storedOf({ meeting }: MeetingPage, withResult: boolean): Stored {
  const leadsTo: MeetingState = withResult ? "held" : "planned";
  const names = withResult ? (Object.keys(FIELD_LABELS) as FormField[]) : PLAN_FIELDS;
  const say = (name: FormField) => (typed: string) =>
    name === "kind" ? KIND_LABELS[typed as MeetingKind] : typed;
  const texts = names.map((name) => ({
    name,
    label: FIELD_LABELS[name],
    say: say(name),
    value: say(name)(typedOf(meeting, name)),
  }));
  return { version: meeting.version, texts: [stateText(meeting, STATE_LABELS[leadsTo]), ...texts] };
}
