"use client";

import { useState } from "react";
import { RecordForm } from "@/components/plans/record-form";
import { SelectField, TextField } from "@/components/ui/field";
import { StaleRecord } from "@/components/ui/stale-record";
import { projectKindLabel } from "@/lib/projects/messages";
import { PROJECT_KINDS, type ProjectDetail } from "@/lib/projects/types";
import { changeProjectAction, createProjectAction } from "@/lib/proofs/actions";
import type { ProofChoices } from "@/lib/proofs/types";
import type { UnitRef } from "@/lib/units/types";
import { ProjectFields } from "./project-fields";
import { PROJECT_FIELDS, projectTexts, sayProjectField } from "./project-words";

type ProjectFormProps = {
  unit: UnitRef;
  org: string;
  branches: UnitRef[];
  /** A branch's secretary files under the own branch alone. */
  ownBranch: UnitRef | null;
  project?: ProjectDetail;
  /** The year's criteria that its pictures may serve. */
  proofs: ProofChoices;
  query: string;
};

export function ProjectForm({ unit, org, branches, ownBranch, project, proofs, query }: ProjectFormProps) {
  const [branch, setBranch] = useState(ownBranch?.id ?? project?.branch?.id ?? "");
  return (
    <RecordForm
      action={project ? changeProjectAction : createProjectAction}
      record={project}
      hidden={{ unit: unit.id, ...(ownBranch ? { branch: ownBranch.id } : {}) }}
      title={project ? projectKindLabel(project.kind) : "Công trình, phần việc"}
      submitLabel={project ? "Lưu thay đổi" : "Ghi công trình, phần việc"}
      place={{ unit: unit.code, org, branch: branch || null }}
      proofs={proofs}
      hrefOf={(id) => `/plans/projects${id ? `/${id}` : ""}${query}`}
      dayField="plannedFrom"
      stale={(current, form, keepMine) => (
        <StaleRecord
          stored={projectTexts(current)}
          labels={PROJECT_FIELDS}
          say={sayProjectField}
          form={form}
          onKeepMine={keepMine}
        />
      )}
    >
      <TextField name="name" label={PROJECT_FIELDS.name} maxLength={200} defaultValue={project?.name} />
      {!project && (
        <SelectField
          name="kind"
          label="Loại"
          hint="Công trình cần cấp trên duyệt kế hoạch, nghiệm thu và công nhận; phần việc thì không."
          options={PROJECT_KINDS.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
      {!ownBranch && branches.length > 0 && (
        <SelectField
          name="branch"
          label="Của"
          blank="Đoàn cơ sở"
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          value={branch}
          onChange={({ target }) => setBranch(target.value)}
        />
      )}
      <ProjectFields project={project} />
    </RecordForm>
  );
}
