"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Attendance, NamedMember } from "@/lib/decisions/types";
import { saveAttendanceAction } from "@/lib/meetings/actions";
import type { Roll } from "@/lib/meetings/types";

type AttendanceFormProps = {
  meetingId: string;
  version: number;
  members: NamedMember[];
  attendances: Attendance[];
};

/** Of each member whether he or she came, and why not. */
function rollWords(members: readonly NamedMember[]): StaleWords<Roll> {
  return {
    labels: Object.fromEntries(
      members.flatMap(({ memberId, name }) => [
        [`present.${memberId}`, name],
        [`reason.${memberId}`, `Lý do vắng mặt của ${name}`],
      ]),
    ),
    stored: ({ attendances }) =>
      Object.fromEntries(
        attendances.flatMap(({ memberId, isPresent, reason }) => [
          [`present.${memberId}`, presence(isPresent)],
          [`reason.${memberId}`, reason],
        ]),
      ),
    say: (field, typed) => (field.startsWith("present.") ? presence(typed === "yes") : typed),
  };
}

const presence = (isPresent: boolean) => (isPresent ? "Có mặt" : "Vắng mặt");

/** The roll: everybody is taken to have come until somebody says otherwise, and then says why. */
export function AttendanceForm({ meetingId, version, members, attendances }: AttendanceFormProps) {
  const known = new Map(attendances.map((one) => [one.memberId, one]));
  return (
    <ActionForm action={saveAttendanceAction} doneLabel="Đã ghi điểm danh." stale={rollWords(members)}>
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="version" value={version} />
      <ul className="roll">
        {members.map(({ memberId, name }) => {
          const said = known.get(memberId);
          return (
            <li key={memberId}>
              <input type="hidden" name="member" value={memberId} />
              <Choice
                name={`present.${memberId}`}
                label={name}
                options={[
                  { value: "yes", label: presence(true), tone: "ok" },
                  { value: "no", label: presence(false), tone: "wait" },
                ]}
                defaultValue={said && !said.isPresent ? "no" : "yes"}
              />
              <TextField
                className="absence"
                name={`reason.${memberId}`}
                label={
                  <>
                    Lý do vắng mặt <span className="sr-only">của {name}</span>
                  </>
                }
                defaultValue={said?.reason}
                maxLength={300}
              />
            </li>
          );
        })}
      </ul>
      <div className="button-row">
        <SubmitButton variant={attendances.length > 0 ? "secondary" : "primary"} pendingLabel="Đang ghi…">
          Ghi điểm danh
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
