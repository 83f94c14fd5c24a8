import type { ReactNode } from "react";
import { contentHref } from "@/components/evidence/evidence-links";
import type { FrozenEvidence } from "@/lib/assessments/types";

/** A proof to be opened; one that is withheld from the reader is only told to be there. */
export function ProofLink({ proof, children }: { proof: FrozenEvidence; children: ReactNode }) {
  if (proof.isWithheld) return children;
  return (
    <a href={contentHref(proof)} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
