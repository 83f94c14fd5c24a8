"use client";

import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { OCCASIONS } from "@/lib/activities/types";
import { PROJECT_LEVELS, type ProjectDetail } from "@/lib/projects/types";
import { PROJECT_FIELDS } from "./project-words";

const optionsOf = (list: readonly { code: string; label: string }[]) =>
  list.map(({ code, label }) => ({ value: code, label }));

/** What it is, when, how big and with whom; the branch stands in the form around. */
export function ProjectFields({ project }: { project: ProjectDetail | undefined }) {
  return (
    <>
      <div className="field-row">
        <SelectField
          name="level"
          label={PROJECT_FIELDS.level}
          blank="Chọn cấp"
          options={optionsOf(PROJECT_LEVELS)}
          defaultValue={project?.level ?? ""}
        />
        <SelectField
          name="occasion"
          label={PROJECT_FIELDS.occasion}
          optional
          blank="Không nhân dịp nào"
          options={optionsOf(OCCASIONS)}
          defaultValue={project?.occasion ?? ""}
        />
      </div>
      <div className="field-row">
        <DateField name="plannedFrom" label={PROJECT_FIELDS.plannedFrom} day={project?.plannedFrom} />
        <DateField name="plannedTo" label={PROJECT_FIELDS.plannedTo} day={project?.plannedTo} optional />
      </div>
      <TextField
        name="place"
        label={PROJECT_FIELDS.place}
        optional
        maxLength={200}
        defaultValue={project?.place}
      />
      <div className="field-row">
        <TextField
          name="volume"
          label={PROJECT_FIELDS.volume}
          optional
          maxLength={200}
          hint="Ví dụ: 2,4 km đường; 12 cột đèn"
          defaultValue={project?.volume}
        />
        <TextField
          name="participants"
          label={PROJECT_FIELDS.participants}
          optional
          short
          inputMode="numeric"
          defaultValue={project?.participants?.toLocaleString("vi-VN")}
        />
      </div>
      <div className="field-row">
        <TextField
          name="valueVnd"
          label={PROJECT_FIELDS.valueVnd}
          optional
          short
          inputMode="numeric"
          defaultValue={project?.valueVnd?.toLocaleString("vi-VN")}
        />
        <TextField
          name="fundSource"
          label={PROJECT_FIELDS.fundSource}
          optional
          maxLength={200}
          defaultValue={project?.fundSource}
        />
      </div>
      <TextField
        name="host"
        label={PROJECT_FIELDS.host}
        optional
        maxLength={200}
        defaultValue={project?.host}
      />
      <TextArea
        name="partners"
        label={PROJECT_FIELDS.partners}
        optional
        rows={2}
        hint="Mỗi dòng một đơn vị, ví dụ: Công đoàn cơ sở"
        defaultValue={project?.partners.join("\n")}
      />
      <TextArea
        name="content"
        label={PROJECT_FIELDS.content}
        optional
        rows={4}
        maxLength={5000}
        defaultValue={project?.content}
      />
    </>
  );
}
