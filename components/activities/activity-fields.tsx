"use client";

import type { RefObject } from "react";
import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { ACTIVITY_KINDS, type ActivityDetail, OCCASIONS } from "@/lib/activities/types";
import type { UnitRef } from "@/lib/units/types";
import { FIELD_LABELS } from "./activity-words";
import { ParticipantsField } from "./participants-field";

const optionsOf = (list: readonly { code: string; label: string }[]) =>
  list.map(({ code, label }) => ({ value: code, label }));
const KINDS = optionsOf(ACTIVITY_KINDS);
const OCCASION_OPTIONS = optionsOf(OCCASIONS);

type ActivityFieldsProps = {
  activity: ActivityDetail | undefined;
  /** Codes by which the roster to tick participants from is read. */
  roster: { unit: string; org: string };
  branches: UnitRef[];
  ownBranch: UnitRef | null;
  branch: string;
  onBranch: (id: string) => void;
  day: RefObject<HTMLInputElement | null>;
};

export function ActivityFields({
  activity,
  roster,
  branches,
  ownBranch,
  branch,
  onBranch,
  day,
}: ActivityFieldsProps) {
  return (
    <>
      <TextField name="title" label={FIELD_LABELS.title} maxLength={200} defaultValue={activity?.title} />
      <div className="field-row">
        <DateField name="startsOn" label={FIELD_LABELS.startsOn} day={activity?.startsOn} ref={day} />
        <DateField name="endsOn" label={FIELD_LABELS.endsOn} day={activity?.endsOn} optional />
      </div>
      <div className="field-row">
        <SelectField
          name="kind"
          label={FIELD_LABELS.kind}
          blank="Chọn loại"
          options={KINDS}
          defaultValue={activity?.kind}
        />
        <SelectField
          name="occasion"
          label={FIELD_LABELS.occasion}
          optional
          blank="Không nhân dịp nào"
          options={OCCASION_OPTIONS}
          defaultValue={activity?.occasion ?? ""}
        />
      </div>
      {ownBranch ? (
        <input type="hidden" name="branch" value={ownBranch.id} />
      ) : (
        branches.length > 0 && (
          <SelectField
            name="branch"
            label="Ai tổ chức"
            blank="Đoàn cơ sở"
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            value={branch}
            onChange={({ target }) => onBranch(target.value)}
          />
        )
      )}
      <TextField
        name="place"
        label={FIELD_LABELS.place}
        optional
        maxLength={200}
        defaultValue={activity?.place}
      />
      <ParticipantsField
        key={branch}
        part={{ ...roster, branch: branch || null }}
        number={activity?.participants ?? null}
        members={activity?.members ?? []}
      />
      <TextArea
        name="partners"
        label={FIELD_LABELS.partners}
        optional
        rows={2}
        hint="Mỗi dòng một đơn vị, ví dụ: Công đoàn cơ sở"
        defaultValue={activity?.partners.join("\n")}
      />
      <TextArea
        name="content"
        label={FIELD_LABELS.content}
        optional
        rows={4}
        maxLength={5000}
        defaultValue={activity?.content}
      />
    </>
  );
}
