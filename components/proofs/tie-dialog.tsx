"use client";

import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { ProofChoices } from "@/lib/proofs/types";
import { TieForm } from "./tie-form";

/** From one piece of evidence: which further record and criteria it serves. */
export function TieDialog({ evidence, choices }: { evidence: string; choices: ProofChoices }) {
  return (
    <Dialog icon="plus" trigger="Dùng cho việc, tiêu chí khác" title="Minh chứng này dùng cho">
      <TieForm evidence={[evidence]} choices={choices} />
      <div className="button-row">
        <DialogClose>Xong</DialogClose>
      </div>
    </Dialog>
  );
}
