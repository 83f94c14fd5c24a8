"use client";

import { useField } from "@/components/ui/form-scope";
import { SubmitButton } from "@/components/ui/submit-button";
import { Register } from "@/components/ui/table";
import { type Stored, VersionedForm } from "@/components/ui/versioned-form";
import { saveRollAction } from "@/lib/branch-meetings/actions";
import { MARK_LABELS, STATE_LABELS, standingWords } from "@/lib/branch-meetings/messages";
import { usualTick } from "@/lib/branch-meetings/rules";
import type { AttendanceRow, Mark, MeetingPage } from "@/lib/branch-meetings/types";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { MARK_OPTIONS, stateText } from "./meeting-words";

/** Of a reason that its keeper may not read: left blank it stays. */
const UNREAD = "Giữ lý do đã ghi";

/** The whole branch in one form: everybody is taken to have come until something else is chosen. */
export function RollForm({ page: { meeting, rows, presence } }: { page: MeetingPage }) {
  const isTicked = presence?.ticked ?? false;
  return (
    <VersionedForm
      action={saveRollAction}
      version={meeting.version}
      storedOf={(current) => storedOf(current as MeetingPage)}
      doneLabel="Đã ghi điểm danh."
    >
      <input type="hidden" name="id" value={meeting.id} />
      <Register label="Điểm danh" stacked tight>
        <thead>
          <tr>
            <th scope="col">Đoàn viên</th>
            <th scope="col">Dự</th>
          </tr>
        </thead>
        <tbody className="rating-rows roll-rows">
          {rows.map((row) => (
            <RollRow key={row.memberId} row={row} />
          ))}
        </tbody>
      </Register>
      <div className="button-row panel-body">
        <SubmitButton variant={isTicked ? "secondary" : "primary"}>Ghi điểm danh</SubmitButton>
      </div>
    </VersionedForm>
  );
}

function RollRow({ row }: { row: AttendanceRow }) {
  const { memberId, fullName, birthDate, reason, isDeferred, awayAt } = row;
  const mark = row.mark ?? usualTick(row).mark;
  const field = useField(`reason.${memberId}`, {});
  const options = MARK_OPTIONS.filter(
    ({ value }) =>
      value === mark || (value === "deferred" ? isDeferred : value === "away" ? awayAt !== null : true),
  );
  return (
    <tr>
      <th scope="row">
        {fullName}
        <small>{[formatDayOrYear(birthDate), standingWords(row)].filter(Boolean).join(" · ")}</small>
        <input type="hidden" name="member" value={memberId} />
      </th>
      <td data-label="Dự">
        <select
          className="control small"
          name={`mark.${memberId}`}
          aria-label={`${fullName}: dự`}
          defaultValue={mark}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <input
          {...field.aria}
          id={field.id}
          className="control small"
          name={`reason.${memberId}`}
          aria-label={`${fullName}: lý do vắng`}
          placeholder={reason === null ? UNREAD : "Lý do vắng"}
          defaultValue={reason ?? ""}
        />
      </td>
    </tr>
  );
}

function storedOf({ meeting, rows }: MeetingPage): Stored {
  const texts = rows.flatMap(({ memberId, fullName, mark, reason }) => [
    {
      name: `mark.${memberId}`,
      label: fullName,
      value: mark ? MARK_LABELS[mark] : "",
      say: (typed: string) => MARK_LABELS[typed as Mark] ?? "",
    },
    {
      name: `reason.${memberId}`,
      label: `${fullName}: lý do vắng`,
      value: reason ?? UNREAD,
      say: (typed: string) => (typed === "" && reason === null ? UNREAD : typed),
    },
  ]);
  return { version: meeting.version, texts: [stateText(meeting, STATE_LABELS.held), ...texts] };
}
