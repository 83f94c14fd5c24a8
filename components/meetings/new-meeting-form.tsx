"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { createMeetingAction } from "@/lib/meetings/actions";
import { usualChair } from "@/lib/meetings/rules";
import type { SeatHolder } from "@/lib/meetings/types";
import type { PlainDate } from "@/lib/platform/dates";
import { AgendaChoice, type AgendaChoiceUnit } from "./agenda-choice";
import { MeetingFields } from "./meeting-fields";

type NewMeetingFormProps = {
  orgId: string;
  year: number;
  number: number;
  day: PlainDate;
  seats: SeatHolder[];
  minuteTakerId: string | null;
  units: AgendaChoiceUnit[];
};

export function NewMeetingForm({
  orgId,
  year,
  number,
  day,
  seats,
  minuteTakerId,
  units,
}: NewMeetingFormProps) {
  const router = useRouter();
  return (
    <ActionForm action={createMeetingAction} onDone={({ id }) => router.push(`/decisions/meetings/${id}`)}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="number" value={number} />
      <MeetingFields
        seats={seats}
        heldOn={day}
        chairId={usualChair(seats)?.id}
        minuteTakerId={minuteTakerId}
      />
      <AgendaChoice units={units} />
      <div className="button-row">
        <SubmitButton pendingLabel="Đang lập…">Lập phiên họp</SubmitButton>
      </div>
    </ActionForm>
  );
}
