import { RecordPapers } from "@/components/proofs/record-papers";
import type { CaseDetail } from "@/lib/cases/types";
import type { CurrentPlace } from "@/lib/units/current";

type CasePapersProps = { found: CaseDetail; place: CurrentPlace; mayKeep: boolean };

/** The papers of a case, recorded or taken step by step. */
export function CasePapers({ found, place, mayKeep }: CasePapersProps) {
  const { id, evidence, unit, openedOn, closedOn } = found;
  return (
    <RecordPapers
      bearer={{ kind: "case", id }}
      evidence={evidence}
      place={place}
      unit={unit}
      mayKeep={mayKeep}
      day={closedOn ?? openedOn}
    />
  );
}
