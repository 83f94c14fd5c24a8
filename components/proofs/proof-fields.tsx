"use client";

import type { ComponentProps } from "react";
import { EvidencePicker } from "@/components/evidence/evidence-picker";
import type { ProofChoices } from "@/lib/proofs/types";
import { ItemChoices } from "./item-choices";

type ProofFieldsProps = Omit<ComponentProps<typeof EvidencePicker>, "name" | "readOnly"> & {
  /** The year's criteria that the record's pictures and files may serve. */
  proofs: ProofChoices;
};

/** The proofs of a record, the same in every form: pictures and files by one dialog, and which criteria they serve. */
export function ProofFields({ proofs, ...picker }: ProofFieldsProps) {
  return (
    <>
      <EvidencePicker name="evidence" {...picker} />
      <input type="hidden" name="proofUnit" value={proofs.unitId} />
      <input type="hidden" name="proofYear" value={proofs.year} />
      <ItemChoices choices={proofs} />
    </>
  );
}
