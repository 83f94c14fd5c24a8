"use client";

import type { ComponentProps } from "react";
import { EvidencePicker } from "@/components/evidence/evidence-picker";
import type { ProofChoices } from "@/lib/proofs/types";
import { ItemChoices } from "./item-choices";
import { RecordSelect } from "./record-select";

type ProofFieldsProps = Omit<ComponentProps<typeof EvidencePicker>, "name" | "readOnly"> & {
  /** The year's criteria that the record's pictures and files may serve. */
  proofs: ProofChoices;
  /** Also which work of the programme they prove. */
  withProgram?: boolean;
};

/** The proofs of a record, the same in every form: pictures and files by one dialog, and which criteria they serve. */
export function ProofFields({ proofs, withProgram, ...picker }: ProofFieldsProps) {
  return (
    <>
      <EvidencePicker name="evidence" {...picker} />
      <input type="hidden" name="proofUnit" value={proofs.unitId} />
      <input type="hidden" name="proofYear" value={proofs.year} />
      {withProgram && (
        <RecordSelect
          records={proofs.records.filter(({ kind }) => kind === "program_item")}
          label="Thuộc việc nào trong chương trình công tác"
        />
      )}
      <ItemChoices choices={proofs} />
    </>
  );
}
