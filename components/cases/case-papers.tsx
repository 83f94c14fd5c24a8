import { PapersPanel } from "@/components/proofs/papers-panel";
import type { CaseDetail } from "@/lib/cases/types";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type CasePapersProps = { found: CaseDetail; place: CurrentPlace; mayKeep: boolean };

/** The papers of a case, recorded or taken step by step. */
export function CasePapers({ found, place, mayKeep }: CasePapersProps) {
  const { id, evidence, unit, openedOn, closedOn } = found;
  return (
    <PapersPanel
      bearer={{ kind: "case", id }}
      {...{ evidence, mayKeep }}
      place={{ unit: unit.code, org: place.org.code }}
      query={placeHref(place, "")}
      day={closedOn ?? openedOn}
    />
  );
}
