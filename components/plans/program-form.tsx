"use client";

import { useRouter } from "next/navigation";
import { EvidencePicker } from "@/components/evidence/evidence-picker";
import { ButtonLink } from "@/components/ui/button-link";
import { DateField, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Stored, VersionedForm } from "@/components/ui/versioned-form";
import { saveProgramAction } from "@/lib/plans/actions";
import type { Program } from "@/lib/plans/types";
import { formatDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";
import { ResolutionRows } from "./resolution-rows";

type ProgramFormProps = {
  unit: UnitRef;
  org: string;
  year: number;
  program: Program | null;
  backHref: string;
};

/** The head of the programme: its paper and the resolutions that it puts into effect. */
export function ProgramForm({ unit, org, year, program, backHref }: ProgramFormProps) {
  const router = useRouter();
  return (
    <VersionedForm
      action={saveProgramAction}
      version={program?.version}
      storedOf={storedOf}
      onDone={() => router.push(backHref)}
    >
      <input type="hidden" name="unit" value={unit.id} />
      <input type="hidden" name="year" value={year} />
      <div className="split wide">
        <Panel title="Văn bản" padded>
          <div className="form">
            <div className="field-row">
              <TextField
                name="number"
                label="Số, ký hiệu"
                hint="Ví dụ: 05-CTr/ĐTN"
                maxLength={60}
                defaultValue={program?.number}
                optional
              />
              <DateField name="issuedOn" label="Ngày ban hành" day={program?.issuedOn} optional />
            </div>
            <TextField
              name="signer"
              label="Người ký"
              maxLength={100}
              defaultValue={program?.signer}
              optional
            />
            <h3>Nghị quyết được thực hiện</h3>
            <ResolutionRows resolutions={program?.resolutions ?? []} />
          </div>
        </Panel>
        <Panel title="Tệp văn bản" padded>
          <EvidencePicker
            name="evidence"
            place={{ unit: unit.code, org, branch: null }}
            attached={program?.evidence ?? []}
          />
        </Panel>
      </div>
      <div className="button-row">
        <SubmitButton>Lưu chương trình</SubmitButton>
        <ButtonLink variant="quiet" href={backHref}>
          Quay lại
        </ButtonLink>
      </div>
    </VersionedForm>
  );
}

function storedOf(current: unknown): Stored {
  const { version, number, issuedOn, signer, resolutions } = current as Program;
  return {
    version,
    texts: [
      { name: "number", label: "Số, ký hiệu", value: number },
      { name: "issuedOn", label: "Ngày ban hành", value: issuedOn ? formatDate(issuedOn) : "" },
      { name: "signer", label: "Người ký", value: signer },
      ...resolutions.map(({ title }, at) => ({
        name: `resolutions.${at}.title`,
        label: `Nghị quyết ${at + 1}`,
        value: title,
      })),
    ],
  };
}
